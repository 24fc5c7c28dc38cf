import type { Rule } from '../hours/rules.ts'
import { dayNumber } from '../hours/rules.ts'
import { minuteAtOrAfter } from '../ranges/rules.ts'
import type { Range, Schedule, SlotTerms, SlotWindow } from '../rules.ts'
import { listSlots, nextSlot } from '../rules.ts'

/** When a coach can be booked, as read for one decision. `now` is in epoch minutes, rounded up. */
export interface OpenHours {
  schedule: Schedule
  terms: Omit<SlotTerms, 'durationMin'>
  horizonDays: number
  now: number
}

/**
 * The window in which sessions of this length can be booked: from now to the horizon (days of 24 hours from now), by
 * when the session has ended. Whoever lists slots and whoever holds one must both use it: then a slot is listed
 * exactly when it can be held.
 */
export function bookingWindow({ terms, horizonDays, now }: OpenHours, minutes: number): SlotWindow {
  return { ...terms, durationMin: minutes, now, from: now, to: now + horizonDays * 1440 }
}

/** The slots (epoch minutes, in order) that start within [from, to). */
export function slotsWithin(
  hours: OpenHours,
  minutes: number,
  taken: readonly Range[],
  { start, end }: Range,
): number[] {
  const window = bookingWindow(hours, minutes)
  // The end is only brought nearer, which loses later slots. Beginning later could move slots on a day whose clock
  // changes by half an hour, so the asked begin is a filter.
  const slots = listSlots(hours.schedule, { ...window, to: Math.min(window.to, end + minutes), taken })
  return slots.filter((slot) => slot >= start && slot < end)
}

/** The next slot (epoch minutes) and those that start within a day of it; none when there is none before the horizon. */
export function nextSlots(hours: OpenHours, minutes: number, taken: readonly Range[]): number[] {
  const first = nextSlot(hours.schedule, { ...bookingWindow(hours, minutes), taken })
  return first === null ? [] : slotsWithin(hours, minutes, taken, { start: first, end: first + 1440 })
}

/** A change of one local date: a line each, closed has no hours. */
export type DateChange = {
  date: string
  kind: 'closed' | 'instead' | 'extra'
  startMin: number | null
  lengthMin: number | null
}
type Dates = { firstDate: string; lastDate: string }

/** A schedule as it is kept. Dates are the coach's local ones. */
export type KeptSchedule = OpenHours['terms'] & {
  zone: string
  horizonDays: number
  rules: readonly Rule[]
  anchorOn?: string | null | undefined
  exceptions?: readonly DateChange[] | undefined
  timeOff?: readonly Dates[] | undefined
  trips?: readonly (Dates & { zone: string })[] | undefined
}

/** A kept schedule with the clock (epoch milliseconds) it is read at. */
export function openHoursOf(kept: KeptSchedule, nowMs: number): OpenHours {
  const { stepMin, bufferBeforeMin, bufferAfterMin, minNoticeMin, horizonDays, zone, rules } = kept
  const { anchorOn, exceptions = [], timeOff = [], trips = [] } = kept
  return {
    schedule: {
      ...{ zone, rules },
      ...(anchorOn && { anchorDay: dayNumber(anchorOn) }),
      exceptions: exceptions.map(({ date, kind, startMin, lengthMin }) => ({
        day: dayNumber(date),
        hours: startMin === null || lengthMin === null ? [] : [{ startMin, lengthMin }],
        extra: kind === 'extra',
      })),
      timeOff: timeOff.map(daysOf),
      trips: trips.map((trip) => ({ ...daysOf(trip), zone: trip.zone })),
    },
    terms: { stepMin, bufferBeforeMin, bufferAfterMin, minNoticeMin },
    horizonDays,
    now: minuteAtOrAfter(nowMs),
  }
}

const daysOf = ({ firstDate, lastDate }: Dates) => ({ firstDay: dayNumber(firstDate), lastDay: dayNumber(lastDate) })
