/** Plain days as `YYYY-MM-DD`. Counted in UTC on purpose: a plain day has no zone, and UTC has no missing hours. */
export type Day = string

const dayMs = 86_400_000

const toUtc = (day: Day) => Date.parse(`${day}T00:00:00Z`)
const fromUtc = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)

export function addDays(day: Day, days: number): Day {
  return fromUtc(toUtc(day) + days * dayMs)
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(toUtc(day)).getUTCDay()
}

/** The first day of the week that holds `day`; `firstWeekday` 1 is Monday, 0 Sunday, 6 Saturday. */
export function startOfWeek(day: Day, firstWeekday: number): Day {
  return addDays(day, -((weekdayOf(day) - firstWeekday + 7) % 7))
}

/** `count` days from `first` on. */
export function daysFrom(first: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, i) => addDays(first, i))
}

/** A formatter for plain days in the reader's language. */
export function dayFormat(locale: string, options: Intl.DateTimeFormatOptions): (day: Day) => string {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  return (day) => format.format(toUtc(day))
}

/**
 * "November", or "November – December" when the days span two months; with years where they differ. Not by `formatRange`:
 * browsers and servers put different spaces around its dash, which breaks hydration.
 */
export function monthSpan(locale: string, first: Day, last: Day): string {
  const twoYears = first.slice(0, 4) !== last.slice(0, 4)
  const month = dayFormat(locale, { month: 'long', ...(twoYears && { year: 'numeric' }) })
  return first.slice(0, 7) === last.slice(0, 7) ? month(first) : `${month(first)} – ${month(last)}`
}
