'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatShortDay } from '#client/format.ts'
import type { Slots } from '#features/availability/input.ts'

type Props = { coach: { name: string }; away: Slots['away']; reader: Reader; now: number }

/** Why days are empty, where the coach says so: their time off in these weeks, on their calendar. */
export function AwayNotes({ coach, away, reader, now }: Props) {
  const t = useTranslations('Booking')
  const day = (date: string) => formatShortDay(Date.parse(date), { ...reader, zone: 'UTC' }, now)
  if (away.length === 0) return null
  return (
    <ul className="mt-3 grid gap-1.5 text-sm text-text-muted">
      {away.map(({ firstDate, lastDate, note }) => (
        <li key={`${firstDate} ${lastDate}`}>
          {firstDate === lastDate
            ? t('away.day', { coach: coach.name, day: day(firstDate) })
            : t('away.days', { coach: coach.name, first: day(firstDate), last: day(lastDate) })}{' '}
          <bdi>{note}</bdi>
        </li>
      ))}
    </ul>
  )
}
