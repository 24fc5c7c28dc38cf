import type { Reader } from '#client/format.ts'
import { isoDay } from '#client/format.ts'

const DAY_MS = 86_400_000

/** How far off a coming instant is: minutes and hours up to a day, then days on the reader's calendar ("in 2 days"). */
export function untilWords(at: number, { locale, zone }: Reader, now: number): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const minutes = Math.round((at - now) / 60_000)
  if (minutes < 60) return words.format(minutes, 'minute')
  if (minutes < 24 * 60) return words.format(Math.round(minutes / 60), 'hour')
  return words.format((Date.parse(isoDay(at, zone)) - Date.parse(isoDay(now, zone))) / DAY_MS, 'day')
}
