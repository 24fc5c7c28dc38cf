'use client'
import CalendarDays from 'lucide-react/icons/calendar-days'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { useProblem } from '#client/problem.ts'
import { useSubmit } from '#client/use-submit.ts'
import { AskFirst } from '#ui/ask-first.tsx'
import { Button } from '#ui/button.tsx'
import { RowIcon } from '#ui/row-icon.tsx'
import { toast } from '#ui/toast.ts'
import type { OutsideCalendar } from '../outside/input.ts'
import { calendars } from './api.ts'
import { OutsideState } from './outside-state.tsx'
import { OutsideTag } from './outside-tag.tsx'

type Props = { calendar: OutsideCalendar; reader: Reader; now: number; onChange: () => void }

/** One calendar: how it stands, and what can be done about it. */
export function OutsideRow({ calendar, reader, now, onChange }: Props) {
  const t = useTranslations('Calendars.in')
  const problem = useProblem()
  const { id, name, host } = calendar
  const look = useSubmit(calendars.lookNow, onChange)
  const remove = useSubmit(calendars.removeOutside, () => {
    toast({ tone: 'success', text: t('removed', { name }) })
    onChange()
  })
  const failed = look.error ?? remove.error
  return (
    <li className="flex gap-3 border-border border-b py-4 max-sm:flex-col">
      <div className="max-sm:hidden">
        <RowIcon>
          <CalendarDays size={19} />
        </RowIcon>
      </div>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          <bdi className="min-w-0 break-words">{name}</bdi>
          <OutsideTag calendar={calendar} now={now} />
        </p>
        <p className="break-words text-sm text-text-muted">{host}</p>
        <OutsideState calendar={calendar} reader={reader} now={now} />
        {failed && (
          <p role="alert" className="mt-1 text-danger text-sm">
            {problem(failed)}
          </p>
        )}
      </div>
      <div className="flex flex-none items-start gap-1 max-sm:-ml-3.5">
        <Button
          variant="ghost"
          aria-label={t('lookNowAt', { name })}
          disabled={calendar.looking || look.pending}
          onClick={() => void look.submit({ id })}
        >
          {t('lookNow')}
        </Button>
        <AskFirst
          variant="ghost"
          aria-label={t('removeAt', { name })}
          label={t('remove')}
          title={t('removeAsk', { name })}
          text={t('removeText')}
          keepLabel={t('keep')}
          busy={remove.pending}
          onConfirm={() => remove.submit({ id })}
        />
      </div>
    </li>
  )
}
