import type { Hours } from '../hours/rules.ts'
import { dayNumber } from '../hours/rules.ts'
import { minuteAtOrAfter, minuteAtOrBefore, rangeAround } from '../ranges/rules.ts'
import type { Schedule, SlotQuery } from '../rules.ts'
import { localDayAt } from '../zones/rules.ts'
import type { CaseHours, CaseSchedule, SlotCase } from './input.ts'

/** The schedule of a case as the engine reads it. Refuses an unknown zone with a RangeError. */
export function scheduleOf({ timezone, weekly, overrides, travel }: CaseSchedule): Schedule {
  return {
    zone: timezone,
    rules: weekly.flatMap(({ days, ...range }) =>
      days.flatMap((weekday) => hoursOf(range).map((hours) => ({ weekday, ...hours }))),
    ),
    exceptions: overrides.map(({ date, ranges }) => ({ day: dayNumber(date), hours: ranges.flatMap(hoursOf) })),
    trips: travel.map((trip) => ({
      // The dates whose first minute at home lies in [from, to]: those after the date just before `from` …
      firstDay: localDayAt(timezone, minuteAtOrAfter(trip.from) - 1) + 1,
      // … up to the date of `to`.
      lastDay: localDayAt(timezone, minuteAtOrBefore(trip.to)),
      zone: trip.timezone,
    })),
  }
}

/** The question of a case as the engine reads it: seconds round so that nothing taken or too early is offered. */
export function queryOf({ terms, now, window, busy }: SlotCase): SlotQuery {
  return {
    ...terms,
    now: minuteAtOrAfter(now),
    from: minuteAtOrAfter(window.from),
    to: minuteAtOrBefore(window.to),
    taken: busy.map(({ start, end }) => rangeAround(start, end)),
  }
}

/** A range of a case never passes midnight: its end 23:59 means 24:00, an end not after its start yields nothing. */
function hoursOf({ start, end }: CaseHours): Hours[] {
  const startMin = minuteOfDay(start)
  const lengthMin = (end === '23:59' ? 1440 : minuteOfDay(end)) - startMin
  return lengthMin > 0 ? [{ startMin, lengthMin }] : []
}

function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
