// Which day something is on, as people say it.
import type { Reader } from './format.ts'
import { formatShortDay, isoDay } from './format.ts'

const DAY_MS = 86_400_000

/** Whole days from `now` to `at` on the reader's calendar: 0 is today, 1 tomorrow. */
export const daysAhead = (at: number, now: number, zone: string): number =>
  Math.round((Date.parse(isoDay(at, zone)) - Date.parse(isoDay(now, zone))) / DAY_MS)

/** `Today`, `Tomorrow`, or `Thu 26 Nov`. */
export function dayWord(at: number, now: number, reader: Reader, words: { today: string; tomorrow: string }): string {
  const ahead = daysAhead(at, now, reader.zone)
  return ahead === 0 ? words.today : ahead === 1 ? words.tomorrow : formatShortDay(at, reader, now)
}
