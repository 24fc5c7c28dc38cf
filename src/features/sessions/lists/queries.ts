// The lists of a person's sessions: those they give as coach and those they have as client, together.
import type { Placeholder, SQL } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import type { Cursor } from '#platform/api/cursor.ts'
import { decodeCursor, toPage } from '#platform/api/cursor.ts'
import type { Person } from '#platform/db/actor.ts'
import { prepared } from '#platform/db/prepared.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { SessionLine } from '../input.ts'
import { LINE, OTHERS } from '../queries.ts'
import type { CountSessions, ListName, ListSessions, SessionCounts, SessionsPage } from './input.ts'
import { ALL_LISTS } from './input.ts'

const now = sql`(select private.clock())`
// A session lasts 8 hours at most: what began earlier than a day ago is over. The bound keeps the index range short.
export const upcoming = sql`s.status = 'confirmed' and s.ends_at > ${now} and s.starts_at > ${now} - interval '1 day'`
export const requests = sql`s.status = 'requested' and s.request_expires_at > ${now}`
export const past = sql`s.starts_at <= ${now} and (s.outcome in ('completed', 'no_show_client', 'no_show_coach')
  or (s.status = 'confirmed' and s.ends_at <= ${now}))`
const cancelled = sql`s.outcome in ('cancelled', 'late_cancelled')`

const FORWARD = { direction: sql`asc`, after: sql`>` }
const BACK = { direction: sql`desc`, after: sql`<` }
const WAYS: Record<ListName, { which: SQL; direction: SQL; after: SQL }> = {
  upcoming: { which: upcoming, ...FORWARD },
  requests: { which: requests, ...FORWARD },
  past: { which: past, ...BACK },
  cancelled: { which: cancelled, ...BACK },
  calendar: { which: sql`(${upcoming} or ${requests} or ${past})`, ...FORWARD },
}

type Wish = Pick<ListSessions, 'list' | 'limit'> & Partial<ListSessions>

/** One list, as far as the filters let through: what is coming in its order, what is over from the latest back. */
export async function listSessions(tx: Tx, me: Person, { list, limit, cursor, ...wish }: Wish): Promise<SessionsPage> {
  const from = cursor ? decodeCursor(cursor) : undefined
  const isFirst = limit === USUAL && !from && !Object.values(wish).some(Boolean)
  const rows = isFirst
    ? await FIRST[list](tx, { me: me.id })
    : (await tx.execute<SessionLine>(linesOf(list, me, sql`${limit + 1}`, wish, from))).rows
  return toPage(rows, limit, ({ startsAt, id }) => ({ at: startsAt, id }))
}

function linesOf(list: ListName, me: Who, most: SQL, wish: Filters = {}, from?: Cursor): SQL {
  const { which, direction, after } = WAYS[list]
  const rest = from
    ? sql`and (s.starts_at, s.id) ${after} (${new Date(from.at).toISOString()}::timestamptz, ${from.id}::uuid)`
    : sql``
  const order = sql`order by s.starts_at ${direction}, s.id ${direction} limit ${most}`
  return sql`
    with mine as (
      (select s.id ${given(me, wish)} and ${which} ${rest} ${order})
      union all
      (select s.id ${had(me, wish)} and ${which} ${rest} ${order})
    )
    select ${LINE} from mine join loom.sessions s using (id) ${OTHERS} ${order}`
}

/** As many as are asked for when nobody says how many (`pageInput`): their statement is kept ready. */
const USUAL = 20

/** How each list begins without filters: what the pages open with. */
const FIRST = Object.fromEntries(
  ALL_LISTS.map((list) => {
    const lines = () => linesOf(list, { id: sql.placeholder('me') }, sql.raw(String(USUAL + 1)))
    return [list, prepared<SessionLine, { me: string }>(`sessions_${list}`, lines)]
  }),
) as Record<ListName, (tx: Tx, values: { me: string }) => Promise<SessionLine[]>>

/** How many sessions each list would show, and everybody the person has any with. */
export async function countSessions(tx: Tx, me: Person, wish: CountSessions): Promise<SessionCounts> {
  const columns = sql`s.id, s.status, s.outcome, s.starts_at, s.ends_at, s.request_expires_at`
  const { rows } = await tx.execute<SessionCounts>(sql`
    with s as (select ${columns} ${given(me, wish)} union all select ${columns} ${had(me, wish)})
    select (count(*) filter (where ${upcoming}))::int as upcoming, (count(*) filter (where ${requests}))::int as requests,
      (count(*) filter (where ${past}))::int as past, (count(*) filter (where ${cancelled}))::int as cancelled,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name, p.id), '[]') from (
        select a.id, a.name from loom.accounts a where a.id in (
          select x.client_id from loom.sessions t join loom.session_seats x on x.session_id = t.id
          where t.coach_id = ${me.id} and t.status not in ('held', 'released'))
        union
        select c.id, c.name from loom.coaches c where c.id in (
          select t.coach_id from loom.session_seats x join loom.sessions t on t.id = x.session_id
          where x.client_id = ${me.id} and t.status not in ('held', 'released'))
        order by name, id limit 200) p) as people
    from s`)
  const [counts] = rows
  if (!counts) throw new Error('a count gave no row')
  return counts
}

/** Whose sessions; in a prepared statement the place of their id. */
type Who = { id: string | Placeholder }
type Filters = Partial<CountSessions & Pick<ListSessions, 'outcome'>>

/** The sessions they give as a coach. */
const given = (me: Who, wish: Filters) => sql`
  from loom.sessions s where s.coach_id = ${me.id} and ${filtered(me, wish, {
    isWith: (id) => sql`exists (select from loom.session_seats x where x.session_id = s.id and x.client_id = ${id})`,
    isNamed: (text) => sql`exists (
      select from loom.session_seats x join loom.accounts a on a.id = x.client_id
      where x.session_id = s.id and ${contains(sql`a.name`, text)})`,
  })}`

/** The sessions they have as a client. */
const had = (me: Who, wish: Filters) => sql`
  from loom.session_seats seat join loom.sessions s on s.id = seat.session_id
  where seat.client_id = ${me.id} and ${filtered(me, wish, {
    isWith: (id) => sql`s.coach_id = ${id}`,
    isNamed: (text) =>
      sql`exists (select from loom.coaches c where c.id = s.coach_id and ${contains(sql`c.name`, text)})`,
  })}`

export const contains = (name: SQL, text: string) =>
  sql`position(private.folded(${text}) in private.folded(${name})) > 0`

type Other = { isWith: (id: string) => SQL; isNamed: (text: string) => SQL }

function filtered(me: Who, { search, with: other, kind, from, to, outcome }: Filters, { isWith, isNamed }: Other): SQL {
  const zone = sql`(select zone from loom.accounts where id = ${me.id})`
  const parts = [
    search && sql`(${isNamed(search)} or ${contains(sql`s.name`, search)})`,
    other && isWith(other),
    kind && sql`s.kind = ${kind}`,
    outcome && sql`s.outcome = ${outcome}`,
    from && sql`s.starts_at >= ${from}::date::timestamp at time zone ${zone}`,
    to && sql`s.starts_at < (${to}::date + 1)::timestamp at time zone ${zone}`,
  ].filter((part) => part !== undefined && part !== '')
  return parts.length > 0 ? sql.join(parts, sql` and `) : sql`true`
}
