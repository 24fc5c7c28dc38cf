import type { Rule } from '../hours/rules.ts'
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

type Weekly = OpenHours['terms'] & { zone: string; horizonDays: number; rules: readonly Rule[] }

/** A weekly schedule with the clock (epoch milliseconds) it is read at. */
export function openHoursOf({ zone, rules, horizonDays, ...terms }: Weekly, nowMs: number): OpenHours {
  const { stepMin, bufferBeforeMin, bufferAfterMin, minNoticeMin } = terms
  return {
    schedule: { zone, rules, exceptions: [], trips: [] },
    terms: { stepMin, bufferBeforeMin, bufferAfterMin, minNoticeMin },
    horizonDays,
    now: minuteAtOrAfter(nowMs),
  }
}
