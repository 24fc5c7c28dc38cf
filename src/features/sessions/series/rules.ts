import { coachDay } from '#features/availability/limits/rules.ts'
import type { Range } from '#features/availability/rules.ts'
import { blockedRange } from '#features/availability/rules.ts'
import type { Asked, OpenHours } from '#features/availability/window/rules.ts'
import { bookingWindow, refusalOf, slotsWithin } from '#features/availability/window/rules.ts'
import { offsetAt, offsetsOf } from '#features/availability/zones/rules.ts'
import { nearestOf } from '../holds/rules.ts'
import type { OwnTime } from '../reschedule/rules.ts'
import type { PlannedStart, Rhythm } from './input.ts'
import type { Taking } from './reschedule/rules.ts'
import { inWritingOrder } from './reschedule/rules.ts'

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
  const local = localMinute(zone, firstMs)
  return Array.from({ length: times - 1 }, (_, n) => {
    return minuteAt(zone, local + (n + 1) * everyWeeks * 7 * DAY_MIN) * MINUTE_MS
  })
}

/**
 * Where a session of a series goes when another one of it is moved from one start to another (epoch milliseconds): as many
 * days later or earlier, to the same new time of day, both on the wall clock of a zone. So one that was moved by itself
 * before keeps its own day. Skipped and repeated times as in `repeatsOf`; nothing moves when that other one does not.
 */
export function shifted(zone: string, move: { fromMs: number; toMs: number }, startsAt: number): number {
  if (move.fromMs === move.toMs) return startsAt
  const to = localMinute(zone, move.toMs)
  const own = localMinute(zone, startsAt)
  const days = dayOf(to) - dayOf(localMinute(zone, move.fromMs))
  const local = (dayOf(own) + days) * DAY_MIN + (to - dayOf(to) * DAY_MIN)
  // Where it is already it stays, also in the second of two hours that the clock shows alike.
  return local === own ? startsAt : minuteAt(zone, local) * MINUTE_MS
}

const dayOf = (local: number) => Math.floor(local / DAY_MIN)

/** What the wall clock of a zone shows at an instant, as a local minute (epoch minute + offset). */
function localMinute(zone: string, ms: number): number {
  const minute = Math.floor(ms / MINUTE_MS)
  return minute + offsetAt(zone, minute)
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
  /** Of the coach's time, the session that is held among it; not those that move. */
  taken: readonly Range[]
  /** When the client has other sessions. */
  busy: readonly Range[]
  /** How many sessions more the client may have ahead with this coach. */
  room: number
  /** The session that is held, epoch milliseconds: the others follow it. What moves follows nothing: −∞. */
  firstMs: number
}

/**
 * Decides on the starts (epoch milliseconds, in order) of a series one after the other, by exactly the rules of a hold,
 * each with those before it as if they were booked; what cannot be had keeps nothing from the ones after it. Near to one
 * that cannot be had are told the times that leave the others of the series their place.
 *
 * Of sessions that move, `own` has for each start the time that is left for it. A time is free when it is left, unless
 * sessions would have to leave in a circle; near ones lie in nobody's own time, so that they are free in any order.
 */
export function planSeries(
  facts: Circumstances,
  starts: readonly number[],
  own: readonly OwnTime[] = [],
): PlannedStart[] {
  const kept: Taking[] = []
  return starts.map((startsAt, nth) => {
    const start = startsAt / MINUTE_MS
    const taking = {
      start,
      takes: blockedRange(start, bookingWindow(facts.hours, facts.asked)),
      leaves: own[nth]?.blocked,
    }
    const reason = startsAt <= facts.firstMs ? 'not_offered' : refusal(facts, kept, taking)
    if (reason === null) kept.push(taking)
    const nearest = reason === null || reason === 'too_many_ahead' ? [] : freeNear(facts, starts, own, nth)
    return { startsAt, reason, nearest }
  })
}

function refusal(facts: Circumstances, kept: readonly Taking[], taking: Taking): PlannedStart['reason'] {
  const starts = kept.map(({ start }) => start)
  const { hours, taken } = withBooked(facts, starts)
  const refused = refusalOf(hours, facts.asked, taken, taking.start)
  if (refused) return refused
  if (isBusy(facts, taking.start)) return 'you_are_busy'
  if (kept.length >= facts.room) return 'too_many_ahead'
  return inWritingOrder([...kept, taking]).stuck.length > 0 ? 'slot_taken' : null
}

function freeNear(facts: Circumstances, starts: readonly number[], own: readonly OwnTime[], nth: number): number[] {
  const start = (starts[nth] ?? 0) / MINUTE_MS
  const others = starts.toSpliced(nth, 1).map((other) => other / MINUTE_MS)
  const { hours, taken } = withBooked(facts, others)
  const left = own.toSpliced(nth, 1).map(({ blocked }) => blocked)
  const around = { start: Math.max(start - NEAR_MIN, facts.firstMs / MINUTE_MS + 1), end: start + NEAR_MIN + 1 }
  const free = slotsWithin(hours, facts.asked, [...taken, ...left], around).filter(
    (slot) => !isBusy(facts, slot) && slot !== own[nth]?.start,
  )
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
