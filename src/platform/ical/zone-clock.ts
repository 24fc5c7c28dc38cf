// From what a wall clock shows to instants, in zones by whatever name a calendar calls them.
import ICAL from 'ical.js'
import { windowsZone } from './windows-zones.ts'

/** Epoch milliseconds of what a wall clock shows; a skipped hour reads as if the clock had not moved yet, a repeated one is its first. */
export type Clock = (wall: ICAL.Time) => number

export const UTC: Clock = (wall) =>
  Date.UTC(wall.year, wall.month - 1, wall.day, wall.isDate ? 0 : wall.hour, wall.minute, wall.second)

const known = new Map<string, boolean>()

/** Whether the runtime knows a zone by this name. Fixed offsets such as `+02:00` are no names. */
export function isZone(name: string): boolean {
  const answer = known.get(name) ?? (/^[A-Za-z]/.test(name) && canShow(name))
  known.set(name, answer)
  return answer
}

function canShow(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}

export const clockIn =
  (zone: string): Clock =>
  (wall) =>
    Temporal.PlainDateTime.from({
      year: wall.year,
      month: wall.month,
      day: wall.day,
      hour: wall.isDate ? 0 : wall.hour,
      minute: wall.isDate ? 0 : wall.minute,
      second: wall.isDate ? 0 : Math.min(59, wall.second),
    }).toZonedDateTime(zone).epochMilliseconds

/**
 * The clock behind a TZID: an IANA name, one with something before it ("/vendor/20260101/Europe/Berlin"), a Windows
 * name, else what the calendar's own VTIMEZONE of that name says; undefined when nothing helps.
 */
export function clockOf(tzid: string, zones: ReadonlyMap<string, ICAL.Component>): Clock | undefined {
  const given = zones.get(tzid)
  const location = String(given?.getFirstPropertyValue('x-lic-location') ?? '')
  const name = [tzid, ...endingsOf(tzid), windowsZone(tzid), windowsZone(location), location].find(
    (one) => one && isZone(one),
  )
  if (name) return clockIn(name)
  return given && asWritten(given)
}

/** `a/b/Europe/Berlin` → `a/b/Europe/Berlin` without its first parts, the longest first. */
const endingsOf = (tzid: string) => {
  const parts = tzid.split('/')
  return parts
    .slice(1)
    .map((_, at) => parts.slice(at + 1).join('/'))
    .filter((ending) => ending.includes('/'))
}

function asWritten(component: ICAL.Component): Clock {
  const zone = new ICAL.Timezone({ component, tzid: 'as written' })
  return (wall) => {
    const time = wall.clone()
    if (time.isDate) Object.assign(time, { isDate: false, hour: 0, minute: 0, second: 0 })
    return UTC(time) - zone.utcOffset(time) * 1000
  }
}
