import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Reader } from '#client/format.ts'
import { formatShortDay } from '#client/format.ts'
import type { Away } from '#features/availability/input.ts'

type Props = { away: Away; name: string; reader: Reader; now: number }

/** Why there will be no times for some days: the coach's next time off, and what they say of it. */
export async function RailAway({ away: { firstDate, lastDate, note }, name, reader, now }: Props) {
  const t = await getTranslations('CoachPage.rail')
  const day = (date: string) => formatShortDay(Date.parse(date), { ...reader, zone: 'UTC' }, now)
  const bdi = (words: ReactNode) => <bdi>{words}</bdi>
  return (
    <p className="mt-3.5 text-sm text-text-muted">
      {firstDate === lastDate
        ? t.rich('awayDay', { name, bdi, day: day(firstDate) })
        : t.rich('awayDays', { name, bdi, first: day(firstDate), last: day(lastDate) })}{' '}
      <bdi>{note}</bdi>
    </p>
  )
}
