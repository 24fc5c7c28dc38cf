import type { Rule } from '../hours/rules.ts'
import { dayNumber } from '../hours/rules.ts'
import type { Limits } from '../limits/rules.ts'
import { fullness } from '../limits/rules.ts'
import { minuteAtOrAfter } from '../ranges/rules.ts'
import type { Range, Schedule, SlotTerms, SlotWindow } from '../rules.ts'
import { isSlot, listSlots, nextSlot } from '../rules.ts'

/** Terms of a schedule that an offering may set otherwise for itself. */
export type BookingTerms = Omit<SlotTerms, 'durationMin'> & { horizonDays: number }

/** When a coach can be booked, as read for one decision. `now` is in epoch minutes, rounded up. */
export interface OpenHours {
  schedule: Schedule
  terms: BookingTerms
  limits: Limits
  /** The starts (epoch minutes) of sessions that count for the limits; none are read when there is no limit. */
  counted: readonly number[]
  now: number
}

/** What an offering asks of a slot: its length, and its own terms where they differ; null is as in the schedule. */
export type Asked = { minutes: number } & { [Name in keyof BookingTerms]?: BookingTerms[Name] | null }

/**
 * The window in which an offering can be booked: from now to the horizon (days of 24 hours from now), by when the
 * session has ended.
 */
export function bookingWindow({ terms, now }: OpenHours, { minutes, ...own }: Asked): SlotWindow {
  const { stepMin, bufferBeforeMin, bufferAfterMin, minNoticeMin, horizonDays } = terms
  return {
    stepMin: own.stepMin ?? stepMin,
    bufferBeforeMin: own.bufferBeforeMin ?? bufferBeforeMin,
    bufferAfterMin: own.bufferAfterMin ?? bufferAfterMin,
    minNoticeMin: own.minNoticeMin ?? minNoticeMin,
    durationMin: minutes,
    ...{ now, from: now, to: now + (own.horizonDays ?? horizonDays) * 1440 },
  }
}

/** The slots (epoch minutes, in order) that start within [from, to). */
export function slotsWithin(hours: OpenHours, asked: Asked, taken: readonly Range[], { start, end }: Range): number[] {
  const window = bookingWindow(hours, asked)
  const full = fullness(hours.schedule, hours.limits, hours.counted)
  // The end is only brought nearer, which loses later slots. Beginning later could move slots on a day whose clock
  // changes by half an hour, so the asked begin is a filter.
  const slots = listSlots(hours.schedule, { ...window, to: Math.min(window.to, end + asked.minutes), taken })
  return slots.filter((slot) => slot >= start && slot < end && full(slot) === null)
}

/** The next slot (epoch minutes) and those that start within a day of it; none when there is none before the horizon. */
export function nextSlots(hours: OpenHours, asked: Asked, taken: readonly Range[]): number[] {
  const full = fullness(hours.schedule, hours.limits, hours.counted)
  const first = nextSlot(hours.schedule, { ...bookingWindow(hours, asked), taken }, (slot) => full(slot) === null)
  return first === null ? [] : slotsWithin(hours, asked, taken, { start: first, end: first + 1440 })
}

/**
 * Why a start (epoch minutes) cannot be booked, or null when it can: exactly what `slotsWithin` lists. Of what is taken
 * only the deciding range matters.
 */
export function refusalOf(
  hours: OpenHours,
  asked: Asked,
  taken: readonly Range[],
  start: number,
): 'not_offered' | 'slot_taken' | 'day_full' | 'week_full' | null {
  const window = bookingWindow(hours, asked)
  if (!isSlot(hours.schedule, { ...window, taken }, start)) {
    return isSlot(hours.schedule, { ...window, taken: [] }, start) ? 'slot_taken' : 'not_offered'
  }
  return fullness(hours.schedule, hours.limits, hours.counted)(start)
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
export type KeptSchedule = BookingTerms &
  Partial<Limits> & {
    zone: string
    rules: readonly Rule[]
    anchorOn?: string | null | undefined
    exceptions?: readonly DateChange[] | undefined
    timeOff?: readonly Dates[] | undefined
    trips?: readonly (Dates & { zone: string })[] | undefined
  }

/** A kept schedule with the clock (epoch milliseconds) it is read at, and the starts (epoch minutes) that limits count. */
export function openHoursOf(kept: KeptSchedule, nowMs: number, counted: readonly number[] = []): OpenHours {
  const { stepMin, bufferBeforeMin, bufferAfterMin, minNoticeMin, horizonDays, zone, rules } = kept
  const { anchorOn, exceptions = [], timeOff = [], trips = [] } = kept
  const { maxPerDay = null, maxPerWeek = null, maxOpenPerClient = null } = kept
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
    terms: { stepMin, bufferBeforeMin, bufferAfterMin, minNoticeMin, horizonDays },
    limits: { maxPerDay, maxPerWeek, maxOpenPerClient },
    ...{ counted, now: minuteAtOrAfter(nowMs) },
  }
}

const daysOf = ({ firstDate, lastDate }: Dates) => ({ firstDay: dayNumber(firstDate), lastDay: dayNumber(lastDate) })
