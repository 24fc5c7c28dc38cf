import type { Range } from '../ranges/rules.ts'

/** A stretch of time in which a zone keeps one offset: local minute = epoch minute + offset. */
export interface Stretch extends Range {
  offset: number
}

const MINUTE = 60_000
// No two changes of a zone lie closer than six days and 23 hours (Boa Vista 2000, Gaza 2040), so five days whose ends
// agree hold no change.
const STRIDE_MIN = 5 * 1440
// About 200 zones for ten years each; a stretch list is a few hundred bytes. A formatter weighs more, and only
// a year seen for the first time needs one.
const YEARS_KEPT = 2000
const CLOCKS_KEPT = 50

const years = new Map<string, readonly Stretch[]>()
const clocks = new Map<string, Intl.DateTimeFormat>()

/**
 * The offsets of an IANA zone in order, without a gap, for the whole UTC years that [from, to] (epoch minutes)
 * touches. Refuses an unknown zone with a RangeError. The first call for a zone and a year asks Intl some hundred
 * times (under a millisecond), later calls read the cache.
 */
export function offsetsOf(zone: string, from: number, to: number): readonly Stretch[] {
  const first = new Date(from * MINUTE).getUTCFullYear()
  const last = new Date(to * MINUTE).getUTCFullYear()
  if (first === last) return yearOf(zone, first)
  return Array.from({ length: last - first + 1 }, (_, n) => yearOf(zone, first + n)).flat()
}

/** The offset of a zone at an epoch minute: 120 for Berlin in summer. */
export function offsetAt(zone: string, minute: number): number {
  const stretch = offsetsOf(zone, minute, minute).find(({ end }) => minute < end)
  if (!stretch) throw new RangeError(`no offset of ${zone} at ${minute}`)
  return stretch.offset
}

/** The local date of an epoch minute in a zone, as a day number (days since 1970-01-01). */
export function localDayAt(zone: string, minute: number): number {
  return Math.floor((minute + offsetAt(zone, minute)) / 1440)
}

/**
 * Whether a name is a zone of the IANA database. Bare offsets ('+05:30') are none: they know no daylight saving
 * time, older browsers refuse them, and PostgreSQL reads their sign the other way round.
 */
export function isZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && Boolean(clockOf(name))
  } catch {
    return false
  }
}

function yearOf(zone: string, year: number): readonly Stretch[] {
  const key = `${zone} ${year}`
  return years.get(key) ?? keep(years, YEARS_KEPT, key, findStretches(zone, year))
}

function findStretches(zone: string, year: number): readonly Stretch[] {
  const clock = clockOf(zone)
  const end = Date.UTC(year + 1, 0) / MINUTE
  const found: Stretch[] = []
  let start = Date.UTC(year, 0) / MINUTE
  let offset = askOffset(clock, start)
  for (let at = start; at < end; ) {
    const next = Math.min(at + STRIDE_MIN, end - 1)
    if (askOffset(clock, next) !== offset) {
      const change = firstChange(clock, at, next, offset)
      found.push({ start, end: change, offset })
      start = change
      offset = askOffset(clock, change)
      at = change
    } else {
      at = next < end - 1 ? next : end
    }
  }
  found.push({ start, end, offset })
  return found
}

/** The first minute in (before, after] whose offset is not `offset`, by halving. */
function firstChange(clock: Intl.DateTimeFormat, before: number, after: number, offset: number): number {
  let same = before
  let changed = after
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2)
    if (askOffset(clock, middle) === offset) same = middle
    else changed = middle
  }
  return changed
}

function askOffset(clock: Intl.DateTimeFormat, minute: number): number {
  // en-US writes '3/28/2027, 03:00'.
  const numbers = clock.format(minute * MINUTE).match(/\d+/g) ?? []
  const [month = 1, day = 1, year = 1970, hour = 0, min = 0] = numbers.map(Number)
  return Date.UTC(year, month - 1, day, hour, min) / MINUTE - minute
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const format = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const
  return (
    clocks.get(zone) ??
    keep(clocks, CLOCKS_KEPT, zone, new Intl.DateTimeFormat('en-US', { ...format, timeZone: zone, hourCycle: 'h23' }))
  )
}

/** Stores a value and drops the oldest above `max`, since zone names come from people. */
function keep<V>(cache: Map<string, V>, max: number, key: string, value: V): V {
  const oldest = cache.keys().next()
  if (cache.size >= max && !oldest.done) cache.delete(oldest.value)
  cache.set(key, value)
  return value
}
