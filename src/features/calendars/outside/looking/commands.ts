// Looking at calendars kept elsewhere: whose turn it is, one look at a time each, and what becomes of what was found.
import { and, eq, sql } from 'drizzle-orm'
import { queueForCoach } from '#features/availability/queries.ts'
import { clock } from '#platform/clock.ts'
import { epochMs } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withSystem } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { unseal } from '#platform/sealed.ts'
import { ADDRESS } from '../commands.ts'
import type { Found } from '../gateway.ts'
import { lookAt } from '../gateway.ts'
import { readStored } from '../queries.ts'
import type { Busy } from '../rules.ts'
import { isSame, joined, KNOWN_FOR_MS, MOST_TIMES, nextLook, WORKED_OUT_FOR_MS, workedOutWindow } from '../rules.ts'
import { outsideCalendars, outsideEvents } from '../tables.ts'

/** Looks at once, of one process. */
const LANES = 4
/** After this no new look is begun: the next minute's run goes on. */
const SHIFT_MS = 45_000

/** Looks at every calendar whose turn it is. Several of these at once, here or elsewhere, share them. */
export async function lookDue(signal?: AbortSignal): Promise<void> {
  const over = performance.now() + SHIFT_MS
  const lane = async () => {
    while (!signal?.aborted && performance.now() < over) {
      const turn = await takeTurn()
      if (!turn) return
      await look(turn, signal)
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane))
  for (const one of lanes) if (one.status === 'rejected') throw one.reason
}

/** A calendar that is one's own to look at until `lookingUntil`, which also tells this look from a later one. */
type Turn = {
  id: string
  coachId: string
  sealedAddress: string
  lookingUntil: string
  etag: string | null
  lastModified: string | null
  workedOutAt: number | null
  zone: string
  email: string | null
  now: number
}

/** Longer than a look can take; one whose process died is looked at again after it. */
const TURN = sql`interval '2 minutes'`

async function takeTurn(): Promise<Turn | undefined> {
  const { rows } = await withSystem('whose calendar is to be looked at', (tx) =>
    tx.execute<Turn>(sql`
      with mine as (
        update loom.outside_calendars set looking_until = private.clock() + ${TURN}
        where id = (
          select id from loom.outside_calendars
          where next_look_at <= private.clock() and (looking_until is null or looking_until <= private.clock())
          order by next_look_at limit 1 for update skip locked
        )
        returning *
      )
      select m.id, m.coach_id as "coachId", m.sealed_address as "sealedAddress", m.looking_until::text as "lookingUntil",
        m.etag, m.last_modified as "lastModified", ${epochMs(sql`m.worked_out_at`)} as "workedOutAt",
        coalesce(s.zone, c.zone) as zone, r.email, ${epochMs(sql`private.clock()`)} as now
      from mine m join loom.coaches c on c.id = m.coach_id left join loom.schedules s on s.coach_id = m.coach_id
      left join lateral private.address_of(m.coach_id) r on true`),
  )
  return rows[0]
}

async function look(turn: Turn, signal: AbortSignal | undefined): Promise<void> {
  const window = workedOutWindow(turn.now)
  const found = await findOut(turn, window, signal)
  // Told to stop in the middle: nothing was learned about the other side.
  if (signal?.aborted) await giveBack(turn)
  else await withSystem('a calendar was looked at', (tx) => keep(tx, turn, found))
}

async function findOut(turn: Turn, window: Busy, signal: AbortSignal | undefined): Promise<Found> {
  const address = unseal(turn.sealedAddress, ADDRESS)
  if (address === null) return { kind: 'trouble', why: 'address_lost' }
  const fresh = turn.workedOutAt !== null && turn.now - turn.workedOutAt < WORKED_OUT_FOR_MS
  const known = fresh ? { etag: turn.etag, lastModified: turn.lastModified } : undefined
  return lookAt(address, { known, window, zone: turn.zone, owners: turn.email ? [turn.email] : [], signal })
}

const isMine = ({ id, lookingUntil }: Turn) =>
  and(eq(outsideCalendars.id, id), sql`${outsideCalendars.lookingUntil} = ${lookingUntil}::timestamptz`)

const giveBack = (turn: Turn) =>
  withSystem('a look that was stopped', (tx) =>
    tx.update(outsideCalendars).set({ lookingUntil: null }).where(isMine(turn)),
  )

/**
 * Writes down what a look found, in the coach's queue: a slot that is listed can be held. Nothing happens when the
 * calendar was removed meanwhile or somebody else took the turn over.
 */
async function keep(tx: Tx, turn: Turn, found: Found): Promise<void> {
  await queueForCoach(tx, turn.coachId)
  const [row] = await tx
    .select({ succeededAt: epochMs(outsideCalendars.succeededAt), nextLookAt: epochMs(outsideCalendars.nextLookAt) })
    .from(outsideCalendars)
    .where(isMine(turn))
    .for('update')
  if (!row) return
  const now = await clock(tx)
  const outcome = await outcomeOf(tx, turn, found)
  const succeededAt = outcome.trouble ? row.succeededAt : now
  const forgotten = outcome.trouble && (succeededAt === null || now - succeededAt > KNOWN_FOR_MS)
  const times = forgotten ? [] : outcome.times
  if (times && (await replaceTimes(tx, turn, times))) {
    const { coachId } = turn
    await enqueue(tx, 'search.refreshDirectory', { coachId }, { key: `search.refreshDirectory:${coachId}` })
  }
  // Somebody asked for another look while this one went on: it is due at once.
  const again = row.nextLookAt > turn.now ? row.nextLookAt : nextLook(now, succeededAt, Math.random())
  await tx
    .update(outsideCalendars)
    .set({
      ...outcome.version,
      trouble: outcome.trouble,
      lookedAt: new Date(now),
      succeededAt: succeededAt === null ? null : new Date(succeededAt),
      nextLookAt: new Date(again),
      lookingUntil: null,
    })
    .where(eq(outsideCalendars.id, turn.id))
}

type Outcome = {
  trouble: Extract<Found, { kind: 'trouble' }>['why'] | null
  /** Null: as they were. */
  times: Busy[] | null
  version?: { etag: string | null; lastModified: string | null; unread: number; workedOutAt: Date }
}

async function outcomeOf(tx: Tx, turn: Turn, found: Found): Promise<Outcome> {
  if (found.kind === 'unchanged') return { trouble: null, times: null }
  if (found.kind === 'trouble') return { trouble: found.why, times: null }
  const own = await ownSessions(
    tx,
    turn,
    found.times.flatMap(({ uid }) => uid ?? []),
  )
  const times = joined(found.times.filter(({ uid }) => uid === null || !own.has(uid)))
  if (times.length > MOST_TIMES) return { trouble: 'too_much', times: null }
  const { etag, lastModified, unread } = found
  return { trouble: null, times, version: { etag, lastModified, unread, workedOutAt: new Date(turn.now) } }
}

/**
 * Sessions that came back: a coach who takes our invitations into their calendar has them there with our own ids. They
 * block by themselves, with their buffers, and a cancelled one must not block because an app has not noticed yet.
 */
async function ownSessions(tx: Tx, { coachId }: Turn, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from loom.sessions where coach_id = ${coachId} and id = any(${sql.param(ids)}::uuid[])`,
  )
  return new Set(rows.map(({ id }) => id))
}

/** True when anything changed. */
async function replaceTimes(tx: Tx, { id, coachId }: Turn, times: Busy[]): Promise<boolean> {
  if (isSame(await readStored(tx, id), times)) return false
  await tx.delete(outsideEvents).where(eq(outsideEvents.calendarId, id))
  const [starts, ends] = [times.map(({ start }) => new Date(start)), times.map(({ end }) => new Date(end))]
  const list = (at: Date[]) => sql`${sql.param(at.map((one) => one.toISOString()))}::timestamptz[]`
  await tx.execute(sql`
    insert into loom.outside_events (coach_id, calendar_id, during)
    select ${coachId}, ${id}, tstzrange(starts, ends) from unnest(${list(starts)}, ${list(ends)}) as t (starts, ends)`)
  return true
}
