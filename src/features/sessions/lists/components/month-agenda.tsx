import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatTime } from '#client/format.ts'
import { dayFormat } from '#ui/calendar/days.ts'
import { cx } from '#ui/class-names.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Row } from '#ui/row.tsx'
import { Rows } from '#ui/rows.tsx'
import { SessionTag } from '../../components/session-tag.tsx'
import type { SessionLine } from '../../input.ts'

type Props = { month: string; byDay: Map<string, SessionLine[]>; reader: Reader; now: number; className?: string }

/** The days of a month that have sessions, one below the other. */
export function MonthAgenda({ month, byDay, reader, now, className }: Props) {
  const t = useTranslations('Sessions')
  const day = dayFormat(reader.locale === 'en' ? 'en-GB' : reader.locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })
  const days = [...byDay].filter(([date]) => date.startsWith(month)).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return (
    <div className={cx('grid gap-6', className)}>
      {days.length === 0 && <EmptyState drawing="none" level={3} title={t('month.none')} />}
      {days.map(([date, sessions]) => (
        <section key={date} aria-labelledby={`day-${date}`}>
          <h3 id={`day-${date}`} className="type-label mb-1.5 first-letter:uppercase">
            {day(date)}
          </h3>
          <Rows>
            {sessions.map((session) => (
              <Row
                key={session.id}
                href={`/sessions/${session.id}`}
                title={
                  <span className={cx(session.endsAt <= now && 'text-text-muted')}>
                    {t('range', { from: formatTime(session.startsAt, reader), to: formatTime(session.endsAt, reader) })}
                  </span>
                }
                detail={t('what', { name: session.name, other: session.with?.name ?? t('somebody') })}
                end={<SessionTag session={session} />}
              />
            ))}
          </Rows>
        </section>
      ))}
    </div>
  )
}
