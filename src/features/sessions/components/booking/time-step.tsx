'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Reader } from '#client/format.ts'
import { isoDay } from '#client/format.ts'
import { Calendar } from '#ui/calendar/calendar.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import type { Session } from '../../input.ts'
import { AwayNotes } from './away-notes.tsx'
import { DaySlots } from './day-slots.tsx'
import { NoTimes } from './no-times.tsx'
import type { BookingProps } from './props.ts'
import { useSlots } from './use-slots.ts'
import { ZoneLine } from './zone-line.tsx'

type Props = Pick<BookingProps, 'coach' | 'now'> & {
  reader: Reader
  offeringId: string
  firstWeek: string
  /** The day in the address, if any. */
  day: string | undefined
  /** The session that is held now. */
  held: Session | undefined
  /** A start chosen on another page, not held yet. */
  start: number | undefined
  struck: number[]
  busy: boolean
  onDay: (day: string) => void
  onPick: (startsAt: number) => void
  onReader: (change: Partial<Reader>) => void
}

/** Five weeks, the free times of one day, and whose clock they are on. */
export function TimeStep({ coach, reader, now, offeringId, held, start, struck, busy, ...rest }: Props) {
  const t = useTranslations('Booking')
  const [week, setWeek] = useState(rest.firstWeek)
  const { data: slots, isPlaceholderData } = useSlots(coach.id, offeringId, week)
  const chosen = held?.startsAt ?? start
  const free = slots?.starts ?? []
  // The held time is nobody else's and so in no list; struck ones stay where they were.
  const shown = [...new Set([...free, ...(held ? [held.startsAt] : []), ...struck])].sort((a, b) => a - b)
  const dayOf = (at: number) => isoDay(at, reader.zone)
  const days = new Set([...free, ...(held ? [held.startsAt] : [])].map(dayOf))
  const day = rest.day ?? (chosen === undefined ? [...days][0] : dayOf(chosen))
  return (
    <div className="mt-7 grid gap-x-10 gap-y-8 rail:grid-cols-[minmax(0,1fr)_14.75rem]">
      <section aria-label={t('date')}>
        <Calendar
          from={week}
          today={dayOf(now)}
          selected={day}
          available={days}
          locale={reader.locale}
          onSelect={rest.onDay}
          onMove={setWeek}
          labels={{
            previous: t('calendar.previous'),
            next: t('calendar.next'),
            available: t('calendar.available'),
            unavailable: t('calendar.unavailable'),
            today: t('calendar.today'),
          }}
        />
        <ZoneLine coach={coach} reader={reader} at={chosen ?? free[0] ?? now} onChange={rest.onReader} />
        {slots && <AwayNotes {...{ coach, reader, now }} away={slots.away} />}
      </section>
      {slots && !isPlaceholderData && days.size === 0 ? (
        <NoTimes coach={coach} week={week} bookableUntil={slots.bookableUntil} onLater={setWeek} />
      ) : slots ? (
        <DaySlots
          starts={shown.filter((at) => dayOf(at) === day)}
          chosen={chosen}
          struck={struck}
          reader={reader}
          busy={busy}
          onPick={rest.onPick}
        />
      ) : (
        <Skeleton className="h-80" />
      )}
    </div>
  )
}
