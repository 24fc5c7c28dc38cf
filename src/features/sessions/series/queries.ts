import { isDeepStrictEqual } from 'node:util'
import { eq, sql } from 'drizzle-orm'
import { readSchedule, readTaken } from '#features/availability/queries.ts'
import type { Range } from '#features/availability/rules.ts'
import type { Asked, OpenHours } from '#features/availability/window/rules.ts'
import { bookingWindow } from '#features/availability/window/rules.ts'
import { readBookableOffering } from '#features/offerings/queries.ts'
import type { Actor } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { no, notFound, ok, refuse } from '#platform/result.ts'
import { readNearestOf, readOwnHold, readStanding } from '../holds/queries.ts'
import { isOpen } from '../holds/rules.ts'
import { sessions } from '../tables.ts'
import type { AskSeries, SeriesPlan } from './input.ts'
import type { Circumstances } from './rules.ts'
import { planSeries, repeatsOf } from './rules.ts'

const MINUTE_MS = 60_000
const DAY_MIN = 1440
/** Times near a start are told too, and what is taken there reaches in with its buffers. */
const AROUND_MIN = 5 * DAY_MIN

/**
 * What would follow a session that is held, and what of it can be had. Nothing is kept by asking.
 * Refuses `hold_expired` (410, with the nearest free times), `not_held`, `not_offered`, `offering_changed` and
 * `series_on_request`.
 */
export async function previewSeries(tx: Tx, holder: Actor, { id, ...rhythm }: AskSeries): Promise<Result<SeriesPlan>> {
  const hold = await readHeld(tx, holder, id)
  if (!hold) return notFound()
  const hours = await readSchedule(tx, hold.coachId)
  if (!hours) return refuse(422, 'not_offered')
  const { zone } = hours.schedule
  const starts = repeatsOf(zone, hold.startsAt, rhythm)
  const read = await readCircumstances(tx, holder, hold, starts)
  return read.ok ? ok({ zone, starts: planSeries(read.value, starts) }) : read
}

/** A session that somebody asked to have kept, with what was agreed. Instants are epoch milliseconds. */
export type Held = NonNullable<Awaited<ReturnType<typeof readHeld>>>

/** Null for an unknown id and for somebody else's. */
export async function readHeld(tx: Tx, holder: Actor, id: string) {
  const own = await readOwnHold(tx, holder, id)
  if (!own) return null
  const [agreed] = await tx
    .select({
      ...{ name: sessions.name, kind: sessions.kind, minutes: sessions.minutes },
      ...{ priceMinor: sessions.priceMinor, currency: sessions.currency, policy: sessions.policy },
      ...{ place: sessions.place, placeDetail: sessions.placeDetail, onRequest: sessions.onRequest },
      ...{ questions: sessions.questions, answers: sessions.answers },
      ...{ holdNumber: sessions.holdNumber, seriesId: sessions.seriesId },
    })
    .from(sessions)
    .where(eq(sessions.id, id))
  return agreed ? { id, ...own, ...agreed } : null
}

export type SeriesFacts = Circumstances & { zone: string; now: number; offeringId: string }

/**
 * What decides on starts (epoch milliseconds) that are to follow a hold. Refuses a hold that ran out, and an offering
 * that is no longer what was held: a series is one thing, agreed on once.
 */
export async function readCircumstances(
  tx: Tx,
  holder: Actor,
  hold: Held,
  starts: readonly number[],
): Promise<Result<SeriesFacts>> {
  const [hours, { now, ahead }, offering] = await Promise.all([
    readSchedule(tx, hold.coachId),
    readStanding(tx, holder, hold.coachId),
    hold.offeringId ? readBookableOffering(tx, hold.offeringId) : null,
  ])
  if (hold.status === 'confirmed' || hold.status === 'requested' || hold.status === 'ended') return no('not_held')
  if (!isOpen(hold, now)) return { ...refuse(410, 'hold_expired'), data: await readNearestOf(tx, hold) }
  if (!hours || !offering) return refuse(422, 'not_offered')
  // A coach who looks at each request would have to answer twelve of one client.
  if (hold.onRequest || offering.onRequest) return no('series_on_request')
  if (AGREED.some((term) => !isDeepStrictEqual(offering[term], hold[term]))) return no('offering_changed')
  const range = rangeAround(hours, offering, [hold.startsAt, ...starts])
  const [taken, busy] = await Promise.all([readTaken(tx, hold.coachId, range), readBusy(tx, holder, range)])
  return ok({
    ...{ hours, asked: offering, taken, busy, now, firstMs: hold.startsAt, offeringId: offering.id },
    // A visitor's hold has no seat yet, so that it is not among those ahead.
    room: (hours.limits.maxOpenPerClient ?? Number.POSITIVE_INFINITY) - ahead - (holder.id ? 0 : 1),
    zone: hours.schedule.zone,
  })
}

const AGREED = ['name', 'kind', 'minutes', 'priceMinor', 'currency', 'place', 'placeDetail', 'questions'] as const

/** What of the coach's and the client's time decides on starts (epoch milliseconds): none that matters is past the horizon. */
export function rangeAround(hours: OpenHours, asked: Asked, starts: readonly number[]): Range {
  const { from, to } = bookingWindow(hours, asked)
  const last = Math.min(Math.max(from, ...starts.map((start) => start / MINUTE_MS)), to)
  return { start: from - DAY_MIN, end: last + AROUND_MIN }
}

/** When somebody has sessions as a client besides these, in epoch minutes. */
export async function readBusy(
  tx: Tx,
  { id }: Actor,
  { start, end }: Range,
  besides: readonly string[] = [],
): Promise<Range[]> {
  if (!id) return []
  const { rows } = await tx.execute<{ start: number; end: number }>(sql`
    select floor(extract(epoch from s.starts_at) / 60)::integer as start,
      ceil(extract(epoch from s.ends_at) / 60)::integer as "end"
    from loom.session_seats seat join loom.sessions s on s.id = seat.session_id
    where seat.client_id = ${id} and s.id <> all(${sql.param([...besides])}::uuid[])
      and seat.live and seat.during && tstzrange(${instant(start)}, ${instant(end)})
      and (s.status = 'confirmed' or (s.status = 'held' and s.hold_expires_at > private.clock())
        or (s.status = 'requested' and s.request_expires_at > private.clock()))`)
  return rows
}

const instant = (minute: number) => new Date(minute * MINUTE_MS).toISOString()
