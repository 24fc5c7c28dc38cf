'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Reader } from '#client/format.ts'
import { isoDay } from '#client/format.ts'
import { Calendar } from '#ui/calendar/calendar.tsx'
import { startOfWeek } from '#ui/calendar/days.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { DaySlots } from '../booking/day-slots.tsx'
import { ZoneLine } from '../booking/zone-line.tsx'
import type { TimesSource } from './times-query.ts'
import { timesQuery } from './times-query.ts'

type Props = {
  source: TimesSource
  /** Whose clock is compared with the reader's. */
  other: { name: string; zone: string }
  reader: Reader
  onReader: (change: Partial<Reader>) => void
  now: number
  /** The instant whose week is shown first. */
  first: number
  chosen: number | undefined
  /** Starts that turned out to be taken. */
  struck: number[]
  /** Another number asks for the times again; those known so far stay meanwhile. */
  round?: number
  busy: boolean
  onPick: (startsAt: number) => void
}

/** Five weeks, the free times of one day, and whose clock they are on: the wizard's, for a session there is already. */
export function TimesPicker(props: Props) {
  const { source, other, reader, onReader, now, first, chosen, struck, round, busy, onPick } = props
  const t = useTranslations('Booking')
  const [week, setWeek] = useState(() => startOfWeek(isoDay(Math.max(first, now), reader.zone), 1))
  const [picked, setDay] = useState<string | undefined>(undefined)
  const { data } = useQuery({ ...timesQuery(source, week, round), placeholderData: keepPreviousData })
  const free = data?.starts ?? []
  const shown = [...new Set([...free, ...struck])].sort((a, b) => a - b)
  const dayOf = (at: number) => isoDay(at, reader.zone)
  const days = new Set(free.map(dayOf))
  const day = picked ?? (chosen === undefined ? [...days][0] : dayOf(chosen))
  const starts = shown.filter((at) => dayOf(at) === day)
  return (
    <div className="grid gap-x-10 gap-y-8 rail:grid-cols-[minmax(0,1fr)_14.75rem]">
      <section aria-label={t('date')}>
        <Calendar
          from={week}
          today={dayOf(now)}
          selected={day}
          available={days}
          locale={reader.locale}
          onSelect={setDay}
          onMove={setWeek}
          labels={{
            previous: t('calendar.previous'),
            next: t('calendar.next'),
            available: t('calendar.available'),
            unavailable: t('calendar.unavailable'),
            today: t('calendar.today'),
          }}
        />
        <ZoneLine coach={other} reader={reader} at={chosen ?? free[0] ?? now} onChange={onReader} />
      </section>
      {!data ? (
        <Skeleton className="h-80" />
      ) : starts.length ? (
        <DaySlots {...{ starts, chosen, struck, reader, busy, onPick }} />
      ) : (
        <p role="status" className="text-text-muted">
          {days.size ? t('pickFirst') : t('none.weeks', { coach: other.name })}
        </p>
      )}
    </div>
  )
}
