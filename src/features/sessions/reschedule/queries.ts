import type { SQL } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import { readSchedule, readTaken } from '#features/availability/queries.ts'
import { minuteAtOrAfter } from '#features/availability/ranges/rules.ts'
import type { Range } from '#features/availability/rules.ts'
import { blockedRange, decidingRange } from '#features/availability/rules.ts'
import type { Asked, OpenHours } from '#features/availability/window/rules.ts'
import { bookingWindow, refusalOf, slotsWithin } from '#features/availability/window/rules.ts'
import { clock } from '#platform/clock.ts'
import { epochMs } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Scope } from '../series/scope/input.ts'
import { within } from '../series/scope/rules.ts'
import type { CancellationPolicy } from '../tables.ts'
import type { AskNewTimes, Times } from './input.ts'
import type { OwnTime } from './rules.ts'
import { decideMove, withoutOwn } from './rules.ts'

const MINUTE_MS = 60_000
const DAY_MIN = 1440

/** What decides where a session may go. Instants are epoch milliseconds. */
export type Movable = {
  id: string
  coachId: string
  /** Which of the two the caller is. */
  side: 'client' | 'coach'
  status: string
  startsAt: number
  minutes: number
  policy: CancellationPolicy
  cancelFree: boolean
  lateFrom: number | null
  requestExpiresAt: number | null
  proposedStarts: number[]
  sequence: number
  /** Its length, and its offering's own terms as they are now. */
  asked: Asked
  own: OwnTime
}

/** One of the caller's sessions, or null. */
export async function readMovable(tx: Tx, id: string): Promise<Movable | null> {
  const [session] = await readMovables(tx, sql`s.id = ${id}`)
  return session ?? null
}

/** All sessions of the series that one of the caller's sessions belongs to, by their starts; none of one by itself. */
export const readSeries = (tx: Tx, id: string): Promise<Movable[]> =>
  readMovables(tx, sql`s.series_id = (select one.series_id from loom.sessions one where one.id = ${id})`)

async function readMovables(tx: Tx, which: SQL): Promise<Movable[]> {
  type Row = Omit<Movable, 'own' | 'asked'> & {
    blockedFrom: number
    blockedTo: number
    terms: Omit<Asked, 'minutes'> | null
  }
  const { rows } = await tx.execute<Row>(sql`
    select s.id, s.coach_id as "coachId", case when s.coach_id = private.actor() then 'coach' else 'client' end as side,
      s.status, ${epochMs(sql`s.starts_at`)} as "startsAt", s.minutes, s.policy,
      s.cancel_free as "cancelFree", ${epochMs(sql`s.late_from`)} as "lateFrom",
      ${epochMs(sql`s.request_expires_at`)} as "requestExpiresAt", s.sequence, ${inOrder(sql`s.proposed_starts`)} as "proposedStarts",
      private.offering_terms(s.id) as terms,
      floor(extract(epoch from lower(s.blocked)) / 60)::integer as "blockedFrom",
      ceil(extract(epoch from upper(s.blocked)) / 60)::integer as "blockedTo"
    from loom.sessions s where ${which} order by s.starts_at, s.id`)
  return rows.map(({ blockedFrom, blockedTo, terms, ...facts }) => ({
    ...facts,
    asked: { ...terms, minutes: facts.minutes },
    own: { start: Math.floor(facts.startsAt / MINUTE_MS), blocked: { start: blockedFrom, end: blockedTo } },
  }))
}

/** An array of instants as epoch milliseconds, the first one first. */
export const inOrder = (instants: SQL) => sql`coalesce((
  select json_agg(floor(extract(epoch from at) * 1000) order by at) from unnest(${instants}) at), '[]')`

/** What is known of a time somebody wants instead: the range it would block, or why it cannot be had. */
export type NewTime =
  | { ok: true; blocked: Range }
  | { ok: false; reason: 'not_offered' | 'slot_taken' | 'day_full' | 'week_full' }

/** Decides on a new start (epoch milliseconds) by exactly the rules of a new booking, but for the session's own time. */
export async function considerTime(tx: Tx, { coachId, asked, own }: Movable, startsAt: number): Promise<NewTime> {
  const read = await readSchedule(tx, coachId)
  if (!read) return { ok: false, reason: 'not_offered' }
  const start = startsAt / MINUTE_MS
  const deciding = decidingRange(read.schedule, bookingWindow(read, asked), start)
  const { hours, taken } = withoutOwn(read, deciding ? await readTaken(tx, coachId, deciding) : [], [own])
  const reason = refusalOf(hours, asked, taken, start)
  return reason ? { ok: false, reason } : { ok: true, blocked: blockedRange(start, bookingWindow(hours, asked)) }
}

/** The times a session may be moved to that start within [from, to); null when there is none. */
export async function readNewTimes(tx: Tx, { id, scope, ...window }: AskNewTimes): Promise<Times | null> {
  const session = await readMovable(tx, id)
  const read = session && (await readSchedule(tx, session.coachId))
  if (!read) return null
  const own = [session, ...(scope ? await readMovingAlong(tx, id, scope) : [])].map((one) => one.own)
  return timesOf(tx, session.coachId, read, session.asked, window, own)
}

/** Those of its series that would move along, as they may be moved now. */
async function readMovingAlong(tx: Tx, id: string, scope: Scope): Promise<Movable[]> {
  const [series, now] = await Promise.all([readSeries(tx, id), clock(tx)])
  return within(series, id, scope).filter((one) => one.id !== id && decideMove(one, one.side, now).ok)
}

/** The free times of a coach within [from, to) in epoch milliseconds; `own` are left out of what is taken. */
export async function timesOf(
  tx: Tx,
  coachId: string,
  read: OpenHours,
  asked: Asked,
  { from, to }: { from: number; to: number },
  own: readonly OwnTime[] = [],
): Promise<Times> {
  const range = { start: minuteAtOrAfter(from), end: minuteAtOrAfter(to) }
  // What begins outside may reach in with its buffers, by less than a day.
  const around = await readTaken(tx, coachId, { start: range.start - DAY_MIN, end: range.end + DAY_MIN })
  const { hours, taken } = withoutOwn(read, around, own)
  return {
    zone: hours.schedule.zone,
    starts: slotsWithin(hours, asked, taken, range).map((minute) => minute * MINUTE_MS),
    bookableUntil: bookingWindow(hours, asked).to * MINUTE_MS,
  }
}
