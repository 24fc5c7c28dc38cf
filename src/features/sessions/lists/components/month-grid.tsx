import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { isoDay } from '#client/format.ts'
import { addDays, dayFormat, daysFrom } from '#ui/calendar/days.ts'
import { cx } from '#ui/class-names.ts'
import { Link } from '#ui/link.tsx'
import type { SessionLine } from '../../input.ts'
import { addressOf } from '../rules.ts'
import { MonthEntry } from './month-entry.tsx'

type Props = {
  /** The Monday it begins with, `YYYY-MM-DD`, and how many days: whole weeks. */
  first: string
  days: number
  month: string
  byDay: Map<string, SessionLine[]>
  reader: Reader
  now: number
  className?: string
}

const MOST = 3

/** The weeks of a month with their sessions; a day with more than three leads to its list. */
export function MonthGrid({ first, days, month, byDay, reader, now, className }: Props) {
  const t = useTranslations('Sessions.month')
  const tag = reader.locale === 'en' ? 'en-GB' : reader.locale
  const short = dayFormat(tag, { weekday: 'short' })
  const long = dayFormat(tag, { weekday: 'long', day: 'numeric', month: 'long' })
  const today = isoDay(now, reader.zone)
  const weeks = Array.from({ length: days / 7 }, (_, week) => daysFrom(addDays(first, week * 7), 7))
  return (
    <table className={cx('w-full table-fixed border-collapse', className)}>
      <caption className="sr-only">{t('caption')}</caption>
      <thead>
        <tr>
          {daysFrom(first, 7).map((day) => (
            <th key={day} scope="col" className="pb-2 text-left font-medium text-sm text-text-muted">
              {short(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => {
              const sessions = byDay.get(day) ?? []
              const shown = sessions.length > MOST ? sessions.slice(0, MOST - 1) : sessions
              return (
                <td
                  key={day}
                  aria-current={day === today ? 'date' : undefined}
                  className={cx('h-28 border border-border p-1.5 align-top', !day.startsWith(month) && 'bg-sunken')}
                >
                  <span
                    className={cx(
                      'mb-1 grid size-6 place-items-center rounded-full text-sm',
                      day === today ? 'bg-primary font-semibold text-on-primary' : 'text-text-muted',
                    )}
                  >
                    <span aria-hidden>{Number(day.slice(8))}</span>
                    <span className="sr-only">{long(day)}</span>
                  </span>
                  {shown.length > 0 && (
                    <ul className="grid gap-1">
                      {shown.map((session) => (
                        <MonthEntry key={session.id} session={session} reader={reader} now={now} />
                      ))}
                    </ul>
                  )}
                  {sessions.length > shown.length && (
                    <Link
                      href={addressOf({ list: day < today ? 'past' : 'upcoming', view: 'list', from: day, to: day })}
                      className="link mt-1 block text-xs"
                    >
                      {t('more', { count: sessions.length - shown.length })}
                    </Link>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
