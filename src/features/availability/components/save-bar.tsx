'use client'
import { useTranslations } from 'next-intl'
import { useProblem } from '#client/problem.ts'
import { Button } from '#ui/button.tsx'
import { changedDays } from '../editing/rules.ts'
import type { ClockWords } from './clock-words.ts'
import type { Editing } from './use-schedule.ts'
import { isStale } from './use-schedule.ts'

type Props = { editing: Editing; words: ClockWords; onSave: () => void }

/** Stays at the lower edge while there is something to save. */
export function SaveBar({ editing, words, onSave }: Props) {
  const t = useTranslations('Availability')
  const problem = useProblem()
  const { draft, saved, failure, saving } = editing
  const days = changedDays(saved.rules, draft.rules)
  const stale = isStale(failure)
  return (
    <div className="sticky bottom-0 z-10 mt-10 flex items-center justify-between gap-4 border-border border-t bg-background py-3 max-desk:fixed max-desk:inset-x-0 max-desk:bottom-[calc(var(--tabbar)+env(safe-area-inset-bottom))] max-desk:mt-0 max-desk:bg-surface max-desk:px-4">
      <p role={failure ? 'alert' : 'status'} className={failure ? 'text-danger text-sm' : 'text-sm'}>
        {failure
          ? stale
            ? t('stale')
            : problem(failure)
          : days.length === 1 && days[0] !== undefined
            ? t('dayChanged', { day: words.day(days[0]) })
            : t('changed', { days: days.length })}
      </p>
      <div className="flex flex-none gap-2">
        {stale ? (
          <Button variant="secondary" onClick={editing.reload}>
            {t('reload')}
          </Button>
        ) : (
          <>
            <Button variant="ghost" onClick={editing.undo} disabled={saving}>
              {t('undo')}
            </Button>
            <Button variant="primary" onClick={onSave} loading={saving} loadingLabel={t('saving')}>
              {t('save')}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
