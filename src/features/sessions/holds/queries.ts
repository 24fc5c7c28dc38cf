import { sql } from 'drizzle-orm'
import { readSchedule, readTaken } from '#features/availability/queries.ts'
import type { Asked, OpenHours } from '#features/availability/window/rules.ts'
import { bookingWindow, slotsWithin } from '#features/availability/window/rules.ts'
import { readBookableOffering } from '#features/offerings/queries.ts'
import type { Actor } from '#platform/db/actor.ts'
import { epochMs } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { NearestTimes, Session } from '../input.ts'
import type { CancellationPolicy } from '../tables.ts'
import type { GrantedHold } from './rules.ts'
import { nearestOf } from './rules.ts'

const MINUTE_MS = 60_000
const DAY_MIN = 1440

/**
 * How a client stands before a hold: the clock, the terms of the coach or else the practice, the holds granted within
 * the last hour (of a series the one that was held), and how many sessions with the coach are ahead, held ones among them.
 */
export type Standing = { now: number; policy: Required<CancellationPolicy>; granted: GrantedHold[]; ahead: number }

/** The sessions `s` that somebody signed in holds, or a visitor's browser. */
const heldBy = ({ id, visit }: Actor) =>
  id ? sql`s.holder_id = ${id}::uuid` : sql`s.visit_id = ${visit ?? null}::uuid`

/** All of it in one question, since it is asked while others wait. */
export async function readStanding(tx: Tx, holder: Actor, coachId: string): Promise<Standing> {
  const { rows } = await tx.execute<Standing>(sql`
    select floor(${epochMs(sql`private.clock()`)}) as now, json_build_object(
      'freeUntilMin', coalesce(t.free_until_min, p.free_until_min),
      'moveUntilMin', coalesce(t.move_until_min, p.move_until_min)) as policy, (
      select coalesce(json_agg(json_build_object('id', s.id, 'offeringId', s.offering_id, 'status', s.status,
        'startsAt', ${epochMs(sql`s.starts_at`)}, 'endsAt', ${epochMs(sql`s.ends_at`)},
        'expiresAt', ${epochMs(sql`s.hold_expires_at`)}, 'number', s.hold_number,
        'grantedAt', ${epochMs(sql`s.created_at`)})), '[]')
      from loom.sessions s
      where ${heldBy(holder)} and s.created_at > private.clock() - interval '1 hour'
        and (s.series_number is null or s.series_number = 1)
    ) as granted, (
      select count(*)::integer from loom.session_seats seat join loom.sessions s on s.id = seat.session_id
      where seat.client_id = ${holder.id}::uuid and s.coach_id = ${coachId} and s.ends_at > private.clock()
        and (s.status = 'confirmed' or (s.status = 'held' and s.hold_expires_at > private.clock())
          or (s.status = 'requested' and s.request_expires_at > private.clock()))
    ) as ahead
    from loom.practice p left join loom.coach_policies t on t.coach_id = ${coachId}`)
  const [standing] = rows
  if (!standing) throw new Error('the practice has no row: the migrations did not run')
  return standing
}

type OwnHold = {
  coachId: string
  offeringId: string | null
  status: Session['status']
  startsAt: number
  endsAt: number
  expiresAt: number | null
}

/** What somebody asked to have kept, in whatever state it is; null for an unknown id and for somebody else's. */
export async function readOwnHold(tx: Tx, holder: Actor, id: string): Promise<OwnHold | null> {
  const { rows } = await tx.execute<OwnHold>(sql`
    select s.coach_id as "coachId", s.offering_id as "offeringId", s.status, ${epochMs(sql`s.starts_at`)} as "startsAt",
      ${epochMs(sql`s.ends_at`)} as "endsAt", ${epochMs(sql`s.hold_expires_at`)} as "expiresAt"
    from loom.sessions s where s.id = ${id} and ${heldBy(holder)}`)
  return rows[0] ?? null
}

/** Free times (epoch milliseconds) near one that cannot be had: within a week before it and two after. */
export async function readNearest(
  tx: Tx,
  offering: Asked & { coachId: string },
  hours: OpenHours,
  asked: number,
): Promise<NearestTimes> {
  const { from, to } = bookingWindow(hours, offering)
  const middle = Math.min(Math.max(Math.floor(asked / MINUTE_MS), from), to)
  const around = { start: middle - 7 * DAY_MIN, end: middle + 14 * DAY_MIN }
  // What begins outside may reach in with its buffers, by less than a day.
  const taken = await readTaken(tx, offering.coachId, { start: around.start - DAY_MIN, end: around.end + DAY_MIN })
  const free = slotsWithin(hours, offering, taken, around).map((minute) => minute * MINUTE_MS)
  return { nearest: nearestOf(free, asked) }
}

/** The same for a hold that ran out; none when its offering cannot be booked any more. */
export async function readNearestOf(
  tx: Tx,
  { offeringId, startsAt }: { offeringId: string | null; startsAt: number },
): Promise<NearestTimes> {
  const offering = offeringId ? await readBookableOffering(tx, offeringId) : null
  const hours = offering && (await readSchedule(tx, offering.coachId))
  return hours ? readNearest(tx, offering, hours, startsAt) : { nearest: [] }
}
