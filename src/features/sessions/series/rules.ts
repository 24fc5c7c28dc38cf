import { coachDay } from '#features/availability/limits/rules.ts'
import type { Range } from '#features/availability/rules.ts'
import { blockedRange } from '#features/availability/rules.ts'
import type { Asked, OpenHours } from '#features/availability/window/rules.ts'
import { bookingWindow, refusalOf, slotsWithin } from '#features/availability/window/rules.ts'
import { offsetAt, offsetsOf } from '#features/availability/zones/rules.ts'
import { nearestOf } from '../holds/rules.ts'
import type { PlannedStart, Rhythm } from './input.ts'

const MINUTE_MS = 60_000
const DAY_MIN = 1440
/** How far from a start that cannot be had others are looked for. */
const NEAR_MIN = 3 * DAY_MIN

/**
 * The starts (epoch milliseconds) that follow a first one: at the same time on the wall clock of a zone, one or two weeks
 * apart. A time that the clock skips moves on by what is skipped, of one that comes twice it is the first: Temporal's
 * 'compatible'.
 */
export function repeatsOf(zone: string, firstMs: number, { everyWeeks, times }: Rhythm): number[] {
  const first = Math.floor(firstMs / MINUTE_MS)
  const local = first + offsetAt(zone, first)
  return Array.from({ length: times - 1 }, (_, n) => {
    return minuteAt(zone, local + (n + 1) * everyWeeks * 7 * DAY_MIN) * MINUTE_MS
  })
}

/** The epoch minute at which the wall clock of a zone shows a local minute (epoch minute + offset). */
function minuteAt(zone: string, local: number): number {
  const stretches = offsetsOf(zone, local - DAY_MIN, local + DAY_MIN)
  const shown = stretches.find(({ start, end, offset }) => start <= local - offset && local - offset < end)
  // A skipped minute is read with the offset from before the change.
  const before = stretches.findLast(({ end, offset }) => end <= local - offset)
  const { offset } = shown ?? before ?? { offset: offsetAt(zone, local) }
  return local - offset
}

/** What a series is decided by, as read in the coach's and the client's turn. Minutes are epoch minutes. */
export type Circumstances = {
  hours: OpenHours
  asked: Asked
  /** Of the coach's time, the session that is held among it. */
  taken: readonly Range[]
  /** When the client has other sessions. */
  busy: readonly Range[]
  /** How many sessions more the client may have ahead with this coach. */
  room: number
  /** The session that is held, epoch milliseconds: the others follow it. */
  firstMs: number
}

/**
 * Decides on the starts (epoch milliseconds, in order) of a series one after the other, by exactly the rules of a hold,
 * each with those before it as if they were booked; what cannot be had keeps nothing from the ones after it. Near to one
 * that cannot be had are told the times that leave the others of the series their place.
 */
export function planSeries(facts: Circumstances, starts: readonly number[]): PlannedStart[] {
  const kept: number[] = []
  return starts.map((startsAt) => {
    const start = startsAt / MINUTE_MS
    const reason = startsAt <= facts.firstMs ? 'not_offered' : refusal(facts, kept, start)
    if (reason === null) kept.push(start)
    const others = starts.filter((other) => other !== startsAt).map((other) => other / MINUTE_MS)
    const nearest = reason === null || reason === 'too_many_ahead' ? [] : freeNear(facts, others, start)
    return { startsAt, reason, nearest }
  })
}

function refusal(facts: Circumstances, kept: readonly number[], start: number): PlannedStart['reason'] {
  const { hours, taken } = withBooked(facts, kept)
  const refused = refusalOf(hours, facts.asked, taken, start)
  if (refused) return refused
  if (isBusy(facts, start)) return 'you_are_busy'
  return kept.length >= facts.room ? 'too_many_ahead' : null
}

function freeNear(facts: Circumstances, others: readonly number[], start: number): number[] {
  const { hours, taken } = withBooked(facts, others)
  const around = { start: Math.max(start - NEAR_MIN, facts.firstMs / MINUTE_MS + 1), end: start + NEAR_MIN + 1 }
  const free = slotsWithin(hours, facts.asked, taken, around).filter((slot) => !isBusy(facts, slot))
  const day = coachDay(hours.schedule, start)
  const sameDay = free.filter((slot) => coachDay(hours.schedule, slot) === day)
  return nearestOf(sameDay.length ? sameDay : free, start).map((slot) => slot * MINUTE_MS)
}

/** The coach's hours and taken times as if these starts were booked. */
function withBooked({ hours, asked, taken }: Circumstances, starts: readonly number[]) {
  const window = bookingWindow(hours, asked)
  return {
    hours: { ...hours, counted: [...hours.counted, ...starts] },
    taken: [...taken, ...starts.map((start) => blockedRange(start, window))],
  }
}

const isBusy = ({ busy, asked }: Circumstances, start: number) =>
  busy.some((other) => other.start < start + asked.minutes && start < other.end)
