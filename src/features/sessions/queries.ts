import type { SQL } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import { epochMs } from '#platform/db/instants.ts'
import { prepared } from '#platform/db/prepared.ts'
import type { Tx } from '#platform/db/tx.ts'
import { freeUntil, moveUntil } from './cancellation/rules.ts'
import type { InSeries, Session, SessionLine } from './input.ts'
import { inOrder } from './reschedule/queries.ts'
import type { CancellationPolicy } from './tables.ts'

/** A request that ran out is over by the clock, whether or not a job has run. */
const STATUS = sql`case when s.status = 'requested' and s.request_expires_at <= private.clock() then 'released'
  else s.status end`

/** The columns of a SessionLine; the names are those of `FROM`. */
export const LINE = sql`
  s.id, ${STATUS} as status, s.outcome, ${epochMs(sql`s.starts_at`)} as "startsAt", ${epochMs(sql`s.ends_at`)} as "endsAt",
  s.name, s.kind, s.minutes, s.place, case when s.coach_id = private.actor() then 'coach' else 'client' end as side,
  case when s.coach_id is distinct from private.actor() and c.id is not null
       then json_build_object('id', c.id, 'name', c.name, 'zone', c.zone,
         'handle', case when c.status = 'listed' or c.status = 'unlisted' and private.shows_coach(c.id, c.status)
           then c.handle end)
       when a.id is not null then json_build_object('id', a.id, 'name', a.name, 'zone', a.zone, 'handle', null)
  end as "with",
  case when s.series_id is not null then json_build_object('number', s.series_number,
    'of', (select count(*) from loom.sessions o where o.series_id = s.series_id)) end as series`

/** A session `s` with its other side: the coach `c`, or for the coach the client `a`. */
export const OTHERS = sql`
  left join loom.coaches c on c.id = s.coach_id and s.coach_id is distinct from private.actor()
  left join loom.session_seats seat on seat.session_id = s.id and s.coach_id = private.actor()
  left join loom.accounts a on a.id = seat.client_id`

type Terms = { policy: CancellationPolicy; cancelFree: boolean; lateFrom: number | null }
type Row = Omit<Session, 'freeUntil' | 'moveUntil' | 'series'> &
  Terms & {
    series: SessionLine['series']
    together: (Omit<InSeries, 'freeUntil' | 'moveUntil'> & Terms)[]
  }

const ONE = prepared<Row, { id: string }>(
  'session',
  () => sql`
    select ${LINE}, s.policy, s.cancel_free as "cancelFree",
      ${epochMs(sql`s.late_from`)} as "lateFrom", s.price_minor as "priceMinor", s.currency, s.agenda,
      coalesce((
        select json_agg(q || jsonb_build_object('answer', coalesce(s.answers[place::integer], ''),
          'required', (q ->> 'required')::boolean and s.booked_by is null) order by place)
        from jsonb_array_elements(s.questions) with ordinality as asked (q, place)), '[]') as questions,
      case when s.status in ('confirmed', 'ended') then s.place_detail else '' end as "placeDetail",
      ${epochMs(sql`s.hold_expires_at`)} as "holdExpiresAt", ${epochMs(sql`s.confirmed_at`)} as "confirmedAt",
      s.on_request as "onRequest", ${epochMs(sql`s.request_expires_at`)} as "requestExpiresAt", s.reply,
      ${inOrder(sql`s.proposed_starts`)} as "proposedStarts",
      ${epochMs(sql`s.ended_at`)} as "endedAt", coalesce(s.end_reason, '') as "endReason",
      case when s.ended_at is null then null when s.ended_by is null then 'loom'
           when s.ended_by = private.actor() then 'you' else 'other' end as "endedBy",
      coalesce((
        select json_agg(json_build_object('at', ${epochMs(sql`h.at`)}, 'what', h.what, 'outcome', h.outcome,
          'by', case when h.by_id is null then 'loom' when h.by_id = private.actor() then 'you' else 'other' end,
          'from', ${epochMs(sql`h.from_at`)}, 'to', ${epochMs(sql`h.to_at`)}, 'words', h.words) order by h.id)
        from loom.session_changes h where h.session_id = s.id), '[]') as changes,
      coalesce((
        select json_agg(json_build_object('id', o.id, 'number', o.series_number, 'status', o.status, 'outcome', o.outcome,
          'startsAt', ${epochMs(sql`o.starts_at`)}, 'policy', o.policy, 'cancelFree', o.cancel_free,
          'lateFrom', ${epochMs(sql`o.late_from`)}) order by o.starts_at, o.id)
        from loom.sessions o where o.series_id = s.series_id), '[]') as together,
      s.visit_id is not null as "ofBrowser", ${epochMs(sql`private.clock()`)} as now
    from loom.sessions s ${OTHERS} where s.id = ${sql.placeholder('id')}`,
)

/** One session as its client or coach sees it, or null: there is none, or it is somebody else's. */
export async function readSession(tx: Tx, id: string): Promise<Session | null> {
  const [row] = await ONE(tx, { id })
  if (!row) return null
  const { policy, cancelFree, lateFrom, series, together, ...session } = row
  const facts = { startsAt: row.startsAt, policy, cancelFree, lateFrom }
  return {
    ...session,
    freeUntil: freeUntil(facts),
    moveUntil: moveUntil(facts),
    series: series && { ...series, sessions: together.map(inSeries) },
  }
}

function inSeries({ policy, cancelFree, lateFrom, ...one }: Row['together'][number]): InSeries {
  const facts = { startsAt: one.startsAt, policy, cancelFree, lateFrom }
  return { ...one, freeUntil: freeUntil(facts), moveUntil: moveUntil(facts) }
}

/** The sessions whose ids a query gives, in the order of their starts; `more` adds columns. */
export async function readLines(tx: Tx, ids: SQL, more: SQL = sql``): Promise<SessionLine[]> {
  const { rows } = await tx.execute<SessionLine>(sql`
    select ${LINE} ${more} from loom.sessions s ${OTHERS} where s.id in (${ids}) order by s.starts_at, s.id`)
  return rows
}
