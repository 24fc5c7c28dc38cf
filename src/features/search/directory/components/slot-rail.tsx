'use client'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { daysAhead } from '#client/day-word.ts'
import { fill } from '#client/fill.ts'
import { dayParts, formatShortDay, formatTime, isoDay } from '#client/format.ts'
import type { GivenReader } from '#client/use-reader.ts'
import { useReader } from '#client/use-reader.ts'
import { Button } from '#ui/button.tsx'
import { byDay, spread } from '../rules.ts'
import type { RailOffering } from './rail-offering.ts'
import { RailSummary } from './rail-summary.tsx'
import type { RailWords } from './rail-words.ts'
import { SlotDay } from './slot-day.tsx'
import { SlotOffering } from './slot-offering.tsx'

const DAYS = 3
const A_DAY = 4

type Props = {
  /** Where booking happens, with the language. */
  action: string
  offerings: RailOffering[]
  /** The one chosen at first. */
  usual: string | undefined
  now: number
  reader: GivenReader
  words: RailWords
  /** Below the button: the way to all times, and the zone. */
  children: ReactNode
}

/**
 * The next free times of a coach: choose what, choose when, go on. A plain form of the browser's own controls, so that it
 * works before the script has come; the script puts the times on the reader's clock and names the button.
 */
export function SlotRail({ action, offerings, usual, now, reader: given, words, children }: Props) {
  const reader = useReader(given)
  const [offeringId, setOfferingId] = useState(usual)
  const [wanted, setWanted] = useState<number>()
  const offering = offerings.find(({ id }) => id === offeringId) ?? offerings[0]
  if (!offering) return null
  const days = byDay(offering.starts, (at) => isoDay(at, reader.zone))
    .slice(0, DAYS)
    .map((starts) => spread(starts, A_DAY))
  const chosen = days.flat().find((at) => at === wanted) ?? days[0]?.[0]

  const say = (at: number, by: { today: string; tomorrow: string; on: string }) => {
    const ahead = daysAhead(at, now, reader.zone)
    const day = ahead < 7 ? dayParts(at, reader).weekday : formatShortDay(at, reader, now)
    return fill(ahead === 0 ? by.today : ahead === 1 ? by.tomorrow : by.on, { day, time: formatTime(at, reader) })
  }
  const first = offering.starts[0]
  return (
    <form action={action} autoComplete="off">
      <h2 className="type-section">{first === undefined ? words.label : say(first, words.next)}</h2>
      <SlotOffering {...{ offerings, offering, words }} onChange={setOfferingId} />
      <fieldset className="min-h-64.5">
        <legend className="sr-only">{words.label}</legend>
        {days.length === 0 && <p className="border-border border-t pt-3.5 text-text-muted">{words.noneFor}</p>}
        {days.map((starts) => (
          <SlotDay key={starts[0]} {...{ starts, now, reader, words, chosen }} onChoose={setWanted} />
        ))}
      </fieldset>
      <div className="border-border border-t pt-4">
        <Button type="submit" variant="primary" size="lg" full disabled={chosen === undefined}>
          {chosen === undefined ? words.book.none : say(chosen, words.book)}
        </Button>
        {children}
      </div>
      {chosen !== undefined && <RailSummary {...{ chosen, offering, now, reader, words }} />}
    </form>
  )
}
