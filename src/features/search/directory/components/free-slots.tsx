'use client'
import type { ReactNode } from 'react'
import { dayWord } from '#client/day-word.ts'
import { fill } from '#client/fill.ts'
import { formatTime, isoDay } from '#client/format.ts'
import type { GivenReader } from '#client/use-reader.ts'
import { useReader } from '#client/use-reader.ts'
import { cx } from '#ui/class-names.ts'
import { Link } from '#ui/link.tsx'
import { firstDays, spread } from '../rules.ts'
import { bookingPath } from './booking-path.ts'
import type { DayWords } from './free-day.tsx'

const MOST = 3

export type SlotWords = DayWords & {
  /** `{day} at {time}, book with {name}`: said for each link. */
  slot: string
}

type Props = {
  handle: string
  name: string
  offeringId: string
  /** Epoch milliseconds, in order: the next one and what follows within a day. */
  starts: number[]
  now: number
  reader: GivenReader
  words: SlotWords
  className?: string
  /** A last cell beside the times: the way to more of them. */
  children?: ReactNode
}

/** The free times of a coach's next free day, up to three; each leads to booking it. */
export function FreeSlots({ handle, name, offeringId, starts, now, reader: given, words, className, children }: Props) {
  const reader = useReader(given)
  const shown = spread(
    firstDays(starts, (at) => isoDay(at, reader.zone), 1),
    MOST,
  )
  return (
    <ul className={cx('grid auto-cols-fr grid-flow-col gap-1.5', className)}>
      {shown.map((at) => {
        const time = formatTime(at, reader)
        return (
          <li key={at}>
            <Link
              href={bookingPath(handle, offeringId, at)}
              prefetch={false}
              aria-label={fill(words.slot, { day: dayWord(at, now, reader, words), time, name })}
              className="grid h-9 place-items-center whitespace-nowrap rounded-sm bg-primary-soft font-medium text-on-primary-soft transition-colors duration-(--dur-quick) hover:bg-primary hover:text-on-primary max-sm:h-11 pointer-coarse:h-11"
            >
              <time dateTime={new Date(at).toISOString()}>{time}</time>
            </Link>
          </li>
        )
      })}
      {children && <li>{children}</li>}
    </ul>
  )
}
