import { sql } from 'drizzle-orm'
import { epochMs } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { CalendarEntry } from '../calendar/queries.ts'
import { freeUntil, moveUntil } from '../cancellation/rules.ts'
import type { SessionLine } from '../input.ts'
import { inOrder } from '../reschedule/queries.ts'
import type { CancellationPolicy } from '../tables.ts'

type Facts = Pick<SessionLine, 'id' | 'status' | 'outcome' | 'startsAt' | 'endsAt' | 'name' | 'place'> &
  Pick<CalendarEntry, 'placeDetail' | 'practice' | 'sequence'> & {
    priceMinor: number
    currency: string
    confirmedAt: number | null
    endedAt: number | null
    endedBy: string | null
    endReason: string
    /** The coach booked it. */
    placed: boolean
    requestedAt: number | null
    requestExpiresAt: number | null
    proposedStarts: number[]
    reply: string
    /** The client answered questions; what, stands on the session's page only. */
    answered: boolean
    movedAt: number | null
    cancelFree: boolean
    now: number
  }

/** Somebody a mail goes to, with how they read dates. */
export type Addressee = {
  id: string
  side: 'client' | 'coach'
  email: string
  name: string
  locale: string
  zone: string
  hourCycle: 'h12' | 'h23'
  /** The other side's name; null when they are gone. */
  other: string | null
}

export type Notice = Facts & { freeUntil: number; moveUntil: number; addressees: Addressee[] }

/** What mails about a session say, and to whom: those of the two who can be reached. For the system only. */
export async function readNotice(tx: Tx, sessionId: string): Promise<Notice | null> {
  const { rows } = await tx.execute<Facts & { policy: CancellationPolicy; lateFrom: number | null }>(sql`
    select s.id, s.status, s.outcome, ${epochMs(sql`s.starts_at`)} as "startsAt", ${epochMs(sql`s.ends_at`)} as "endsAt",
      s.name, s.place, s.place_detail as "placeDetail", s.price_minor as "priceMinor", s.currency, s.sequence, s.policy, s.cancel_free as "cancelFree", ${epochMs(sql`s.late_from`)} as "lateFrom",
      ${epochMs(sql`s.confirmed_at`)} as "confirmedAt", ${epochMs(sql`s.ended_at`)} as "endedAt", s.ended_by as "endedBy",
      s.booked_by is not null as placed, ${epochMs(sql`s.requested_at`)} as "requestedAt",
      ${epochMs(sql`s.request_expires_at`)} as "requestExpiresAt", s.reply, ${epochMs(sql`s.moved_at`)} as "movedAt",
      exists (select from unnest(s.answers) answer where answer <> '') as answered,
      ${inOrder(sql`s.proposed_starts`)} as "proposedStarts",
      coalesce(s.end_reason, '') as "endReason", p.name as practice, ${epochMs(sql`private.clock()`)} as now
    from loom.sessions s cross join loom.practice p where s.id = ${sessionId}`)
  const [row] = rows
  if (!row) return null
  const { policy, lateFrom, ...facts } = row
  const terms = { startsAt: facts.startsAt, policy, cancelFree: facts.cancelFree, lateFrom }
  return {
    ...facts,
    freeUntil: freeUntil(terms),
    moveUntil: moveUntil(terms),
    addressees: await readAddressees(tx, sessionId),
  }
}

async function readAddressees(tx: Tx, sessionId: string): Promise<Addressee[]> {
  const { rows } = await tx.execute<Addressee>(sql`
    with sides as (
      select coach_id as id, 'coach' as side from loom.sessions where id = ${sessionId}
      union all select client_id, 'client' from loom.session_seats where session_id = ${sessionId}
    )
    select me.id, me.side, r.email, r.name, r.locale, r.zone, r.hour_cycle as "hourCycle", a.name as other
    from sides me cross join lateral private.address_of(me.id) r
    left join sides other on other.side <> me.side left join loom.accounts a on a.id = other.id`)
  return rows
}
