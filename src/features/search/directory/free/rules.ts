// Free starts (epoch minutes), told as what a list is filtered by: local dates, and quarters of the hour in a week.
import { offsetAt, offsetsOf } from '#features/availability/zones/rules.ts'

const DAY = 1440
const QUARTER = 15
const WEEK = 7 * DAY
/** 1970-01-01 was a Thursday: three days after a Monday. */
const THURSDAY = 3 * DAY

/** The local dates (`2026-11-25`) of these starts in a zone, each once; starts are in order. */
export function datesOf(starts: readonly number[], zone: string): string[] {
  const [first, last] = [starts[0], starts.at(-1)]
  if (first === undefined || last === undefined) return []
  const days = new Set<number>()
  for (const { start, end, offset } of offsetsOf(zone, first, last + 1)) {
    for (const at of starts) if (start <= at && at < end) days.add(Math.floor((at + offset) / DAY))
  }
  return [...days].map((day) => new Date(day * DAY * 60_000).toISOString().slice(0, 10))
}

/** The quarters of the week (UTC, from Monday on) in which one of these starts lies, as bits: `0100…`. */
export function quartersOf(starts: readonly number[]): string {
  const bits = new Uint8Array(WEEK / QUARTER)
  for (const at of starts) bits[Math.floor(((at + THURSDAY) % WEEK) / QUARTER)] = 1
  return bits.join('')
}

export type PartOfWeek = 'evenings' | 'weekends'
/** An evening begins at 17:00 and ends with the day. */
const EVENING_MIN = 17 * 60

/** Which quarters (as above) are evenings, or on a Saturday or Sunday, on the clock of a zone as it stands at `now`. */
export function quartersWithin(part: PartOfWeek, zone: string, now: number): string {
  const offset = offsetAt(zone, now)
  return Array.from({ length: WEEK / QUARTER }, (_, quarter) => {
    const local = (quarter * QUARTER + offset + WEEK) % WEEK
    const within = part === 'evenings' ? local % DAY >= EVENING_MIN : local >= 5 * DAY
    return within ? '1' : '0'
  }).join('')
}
