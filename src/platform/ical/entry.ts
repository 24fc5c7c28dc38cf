// One VEVENT as far as it says when somebody is busy.
import ICAL from 'ical.js'
import { DECLINED } from './contents.ts'
import type { Moment } from './occurrences.ts'
import type { Clock } from './zone-clock.ts'
import { UTC } from './zone-clock.ts'

export type Entry = {
  uid: string
  start: ICAL.Time
  clock: Clock
  /** When one that starts then is over (epoch ms). */
  endOf(start: Moment): number
  rules: ICAL.Recur[]
  more: Moment[]
  except: Except
  /** Which occurrence of a series this stands in for, and whether for all later ones as well. */
  insteadOf: { moment: Moment; andLater: boolean } | undefined
  blocks: boolean
}

/** Occurrences that do not take place: by instant, or by day where only a day was written. */
export type Except = { at: Set<number>; days: Set<string> }

/** Finds the clock of a TZID; without one the calendar's own. */
export type Clocks = (tzid: string | undefined) => Clock

export const dayOf = (wall: ICAL.Time) => `${wall.year}-${wall.month}-${wall.day}`

/** Reads one event. @throws what cannot be understood */
export function readEntry(text: string, clocks: Clocks): Entry {
  const component = new ICAL.Component(ICAL.parse(text))
  const begin = component.getFirstProperty('dtstart')
  if (!begin) throw new Error('an event without a start')
  const [start] = timesOf(begin)
  if (!start) throw new Error('a start that is no time')
  const clock = clockOfValue(begin, start, clocks)
  const moments = (name: string) => component.getAllProperties(name).flatMap((one) => momentsOf(one, clocks))
  const except = moments('exdate')
  const replaced = component.getFirstProperty('recurrence-id')
  const [moment] = replaced ? momentsOf(replaced, clocks) : []
  return {
    uid: String(component.getFirstPropertyValue('uid') ?? ''),
    start,
    clock,
    endOf: lengthOf(component, start, clock, clocks),
    rules: component.getAllProperties('rrule').flatMap((rule) => rule.getValues() as ICAL.Recur[]),
    more: moments('rdate'),
    except: {
      at: new Set(except.filter(({ wall }) => !wall.isDate || start.isDate).map(({ at }) => at)),
      days: new Set(except.filter(({ wall }) => wall.isDate).map(({ wall }) => dayOf(wall))),
    },
    insteadOf: moment && {
      moment,
      andLater: String(replaced?.getParameter('range') ?? '').toUpperCase() === 'THISANDFUTURE',
    },
    blocks: doesBlock(component),
  }
}

function doesBlock(component: ICAL.Component): boolean {
  const word = (name: string) => String(component.getFirstPropertyValue(name) ?? '').toUpperCase()
  return (
    word('transp') !== 'TRANSPARENT' &&
    word('status') !== 'CANCELLED' &&
    word('x-microsoft-cdo-busystatus') !== 'FREE' &&
    !component.hasProperty(DECLINED.toLowerCase())
  )
}

/** By its end, its length, or what the standard says of an event with neither: a whole day, or no time at all. */
function lengthOf(component: ICAL.Component, start: ICAL.Time, clock: Clock, clocks: Clocks): Entry['endOf'] {
  const given = component.getFirstProperty('dtend')
  const [end] = given ? timesOf(given) : []
  const length = component.getFirstPropertyValue('duration')
  const ms = length instanceof ICAL.Duration ? length.toSeconds() * 1000 : 0
  if (start.isDate) {
    const days = end ? Math.round((UTC(end) - UTC(start)) / 86_400_000) : Math.round(ms / 86_400_000)
    return ({ wall }) => {
      const over = wall.clone()
      over.adjust(Math.max(1, days), 0, 0, 0)
      return clock(over)
    }
  }
  const exact = end && given ? clockOfValue(given, end, clocks)(end) - clock(start) : ms
  return ({ at }) => at + exact
}

function momentsOf(property: ICAL.Property, clocks: Clocks): Moment[] {
  return timesOf(property).map((wall) => ({ wall, at: clockOfValue(property, wall, clocks)(wall) }))
}

/** Of a period, its start. */
const timesOf = (property: ICAL.Property): ICAL.Time[] =>
  (property.getValues() as unknown[]).flatMap((value) =>
    value instanceof ICAL.Period ? [value.start] : value instanceof ICAL.Time ? [value] : [],
  )

function clockOfValue(property: ICAL.Property, time: ICAL.Time, clocks: Clocks): Clock {
  if (!time.isDate && time.zone === ICAL.Timezone.utcTimezone) return UTC
  const tzid = property.getParameter('tzid')
  return clocks(time.isDate || tzid === undefined ? undefined : String(tzid))
}
