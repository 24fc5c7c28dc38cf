'use client'
import { useTranslations } from 'next-intl'
import { ApiError } from '#client/api-error.ts'
import { useFieldProblem } from '#client/field-problem.ts'
import { useProblem } from '#client/problem.ts'
import { Button } from '#ui/button.tsx'
import { SaveBar } from '#ui/save-bar.tsx'
import { changedDays, isSameSchedule } from '../editing/rules.ts'
import type { ClockWords } from './clock-words.ts'
import type { Editing } from './use-schedule.ts'
import { isStale } from './use-schedule.ts'

type Props = { editing: Editing; words: ClockWords; onSave: () => void }

/** What changed, and the two ways on; after somebody else saved, only one. */
export function SaveHours({ editing, words, onSave }: Props) {
  const t = useTranslations('Availability')
  const problem = useProblem()
  const { draft, saved, failure, saving } = editing
  const error = failure instanceof ApiError ? failure : null
  const fieldProblem = useFieldProblem('Availability', error)
  const [wrong] = Object.keys(error?.fields ?? {})
  const days = changedDays(saved.rules, draft.rules)
  if (isStale(failure)) {
    return (
      <SaveBar failed text={t('stale')}>
        <Button onClick={editing.reload}>{t('reload')}</Button>
      </SaveBar>
    )
  }
  const [only] = days.length === 1 ? days : []
  const { savedAt: _, ...before } = saved
  const more = days.length > 0 && !isSameSchedule({ ...before, rules: draft.rules }, draft)
  const changed =
    more || only === undefined
      ? t('changed', { days: more ? 0 : days.length })
      : t('dayChanged', { day: words.day(only) })
  const refused = () => (wrong && fieldProblem(wrong.split('.')[0] ?? '')) || problem(failure)
  return (
    <SaveBar failed={Boolean(failure)} text={failure ? refused() : changed}>
      <Button variant="ghost" onClick={editing.undo} disabled={saving}>
        {t('undo')}
      </Button>
      <Button variant="primary" onClick={onSave} loading={saving} loadingLabel={t('saving')}>
        {t('save')}
      </Button>
    </SaveBar>
  )
}
