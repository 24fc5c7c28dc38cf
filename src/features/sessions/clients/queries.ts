// The people a coach works with, beside the sessions they have. What a coach may know of them, row-level security says.
import type { SQL } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import { readPartner } from '#features/engagements/queries.ts'
import { decodeCursor, toPage } from '#platform/api/cursor.ts'
import { clock } from '#platform/clock.ts'
import type { Person } from '#platform/db/actor.ts'
import { epochMs } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'
import { contains, listSessions, past, requests, upcoming } from '../lists/queries.ts'
import type { ClientCounts, ClientFile, ClientLine, ClientsPage, CountClients, ListClients } from './input.ts'
import type { Shown } from './rules.ts'

/** Sessions of each kind on a client's page. */
const FEW = 5

const WHICH: Record<Shown, SQL> = {
  current: sql`c.active`,
  ahead: sql`c.active and c.next_at is not null`,
  idle: sql`c.active and c.next_at is null`,
  past: sql`not c.active`,
}

/**
 * `c`: everybody the coach works or worked with, and whose account there still is. Each part is made once: joined into
 * one query, sessions would be read again for every client.
 */
const clientsOf = (me: Person) => sql`
  with mine as materialized (
    select e.client_id as id, min(e.started_at) as since, bool_or(e.status = 'active') as active
    from loom.engagements e where e.coach_id = ${me.id} group by e.client_id
  ), held as materialized (
    select seat.client_id as id, max(s.starts_at) filter (where ${past}) as last_at,
      min(s.starts_at) filter (where ${upcoming}) as next_at,
      (count(*) filter (where s.outcome = 'completed'))::integer as sessions
    from loom.sessions s join loom.session_seats seat on seat.session_id = s.id
    where s.coach_id = ${me.id} and s.status in ('confirmed', 'ended') group by seat.client_id
  ), c as materialized (
    select a.id, a.name, mine.since, mine.active, held.last_at, held.next_at, coalesce(held.sessions, 0) as sessions,
      coalesce(r.organisation, '') as organisation, coalesce(r.email, '') as email
    from mine join loom.accounts a on a.id = mine.id and a.status <> 'erased'
    left join held on held.id = mine.id
    left join loom.client_records r on r.coach_id = ${me.id} and r.client_id = mine.id
  )`

/**
 * One ascending number for the order of the list, in milliseconds: first who has a session ahead, the next one first;
 * then whose last one was latest; then who began last. The three do not meet before the year 9999.
 */
const ORDER = sql`floor(coalesce(${epochMs(sql`c.next_at`)}, 6e14 - ${epochMs(sql`c.last_at`)}, 8e14 - ${epochMs(sql`c.since`)}))`

/** Clients by their next session, then by their last, as far as filter and search let through. */
export async function listClients(
  tx: Tx,
  me: Person,
  { show, search, limit, cursor }: ListClients,
): Promise<ClientsPage> {
  const after = cursor ? decodeCursor(cursor) : undefined
  const { rows } = await tx.execute<ClientLine & { at: number }>(sql`
    ${clientsOf(me)}
    select * from (
      select c.id, c.name, c.organisation, c.sessions, ${epochMs(sql`c.since`)} as since, ${epochMs(sql`c.last_at`)} as "lastAt",
        ${epochMs(sql`c.next_at`)} as "nextAt", ${ORDER} as at
      from c where ${WHICH[show]} and ${found(search)}
    ) ordered
    ${after ? sql`where (at, id) > (${after.at}, ${after.id}::uuid)` : sql``}
    order by at, id limit ${limit + 1}`)
  const page = toPage(rows, limit, ({ at, id }) => ({ at, id }))
  return { items: page.items.map(({ at: _, ...line }) => line), next: page.next }
}

/** How many clients each list would show, and how many invitations wait or ended. */
export async function countClients(tx: Tx, me: Person, { search }: CountClients): Promise<ClientCounts> {
  const number = (which: Shown) => sql`(count(*) filter (where ${WHICH[which]}))::integer`
  const { rows } = await tx.execute<ClientCounts>(sql`
    ${clientsOf(me)}
    select ${number('current')} as current, ${number('ahead')} as ahead, ${number('idle')} as idle,
      ${number('past')} as past, (
        select count(*)::integer from loom.client_invitations i where i.coach_id = ${me.id} and i.status = 'open'
      ) as invitations
    from c where ${found(search)}`)
  const [counts] = rows
  if (!counts) throw new Error('a count gave no row')
  return counts
}

/** Whose name, organisation or address, as far as the coach wrote them down, has the text. */
const found = (search: string) =>
  search === ''
    ? sql`true`
    : sql`(${contains(sql`c.name`, search)} or ${contains(sql`c.organisation`, search)} or ${contains(sql`c.email`, search)})`

/** Who a client of the coach is, and what they have together; null for everybody else. */
export async function readClient(tx: Tx, me: Person, id: string): Promise<ClientFile | null> {
  const partner = await readPartner(tx, me, id)
  if (!partner) return null
  const few = { with: id, limit: FEW }
  const [asked, coming, over, counts, now] = await Promise.all([
    listSessions(tx, me, { list: 'requests', ...few }),
    listSessions(tx, me, { list: 'upcoming', ...few }),
    listSessions(tx, me, { list: 'past', ...few }),
    countWith(tx, me, id),
    clock(tx),
  ])
  const { email, phone, organisation, isOpen, ...who } = partner
  // The two may have sessions the other way round, too: this page is about those the coach gives.
  const given = [asked, coming, over].map(({ items }) => items.filter(({ side }) => side === 'coach'))
  const [requested = [], booked = [], past = []] = given
  return {
    ...who,
    locale: who.locale as ClientFile['locale'],
    isBookable: isOpen && who.endedAt === null,
    record: { email, phone, organisation },
    coming: [...requested, ...booked].sort((a, b) => a.startsAt - b.startsAt).slice(0, FEW),
    past,
    counts,
    now,
  }
}

/** Whether a session of the two is booked or asked for. */
export async function hasSessionsAhead(tx: Tx, me: Person, clientId: string): Promise<boolean> {
  return (await countWith(tx, me, clientId)).coming > 0
}

async function countWith(tx: Tx, me: Person, clientId: string): Promise<ClientFile['counts']> {
  const { rows } = await tx.execute<ClientFile['counts']>(sql`
    select (count(*) filter (where ${upcoming} or ${requests}))::integer as coming,
      (count(*) filter (where ${past}))::integer as past
    from loom.session_seats seat join loom.sessions s on s.id = seat.session_id
    where seat.client_id = ${clientId} and s.coach_id = ${me.id}`)
  return rows[0] ?? { coming: 0, past: 0 }
}
