// What a person sees first: the client's home and the coach's day.
import type { SQL } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import { nextFree } from '#features/availability/queries.ts'
import type { Person } from '#platform/db/actor.ts'
import { epochMs } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Home, OwnCoaches, Today } from '../input.ts'
import { listSessions } from '../lists/queries.ts'
import { readLines, readSession } from '../queries.ts'

/** The client's next session, open holds and coaches. */
export async function readHome(tx: Tx, me: Person): Promise<Home> {
  const [ahead, counted, holds, coaches] = await Promise.all([
    listSessions(tx, me, { list: 'upcoming', limit: 1 }),
    countAhead(tx, me),
    readLines(
      tx,
      sql`select s.id from loom.sessions s
        where s.holder_id = ${me.id} and s.status = 'held' and s.hold_expires_at > (select private.clock())`,
      sql`, ${epochMs(sql`s.hold_expires_at`)} as "holdExpiresAt"`,
    ),
    readCoaches(tx, me),
  ])
  const [first] = ahead.items
  return { ...counted, next: first ? await readSession(tx, first.id) : null, holds: holds as Home['holds'], coaches }
}

/** The coach's day on the clock of their hours, what comes after it, and what keeps clients from booking. */
export async function readToday(tx: Tx, me: Person, { secondFactor }: { secondFactor: boolean }): Promise<Today> {
  const [day, ahead, asked, free] = await Promise.all([
    readDay(tx, me),
    listSessions(tx, me, AFTER),
    listSessions(tx, me, { list: 'requests', limit: 20 }),
    nextFree(tx, [me.id]),
  ])
  const { now, zone, ends, listed, offered, priced, hours } = day
  const sessions = await readLines(
    tx,
    sql`
    select s.id from loom.sessions s
    where s.coach_id = ${me.id} and s.starts_at >= ${instant(day.begins)} and s.starts_at < ${instant(ends)}
      and (s.status = 'confirmed' or s.outcome in ('completed', 'no_show_client', 'no_show_coach'))`,
  )
  return {
    ...{ now, zone, sessions },
    requests: asked.items.filter(({ side }) => side === 'coach'),
    nextSession: ahead.items.find((line) => line.side === 'coach' && line.startsAt >= ends) ?? null,
    nextFree: listed ? (free.get(me.id)?.starts[0] ?? null) : null,
    gaps: [
      ...(listed ? [] : ['not_listed' as const]),
      ...(offered ? [] : ['no_offering' as const]),
      ...(offered && !priced ? ['no_price' as const] : []),
      ...(hours ? [] : ['no_hours' as const]),
      ...(secondFactor ? [] : ['no_second_factor' as const]),
    ],
  }
}

/** A day may be full: enough to reach beyond it. */
const AFTER = { list: 'upcoming', limit: 100 } as const

type Day = {
  now: number
  zone: string
  begins: number
  ends: number
  listed: boolean
  offered: boolean
  priced: boolean
  hours: boolean
}

async function readDay(tx: Tx, { id }: Person): Promise<Day> {
  const { rows } = await tx.execute<Day>(sql`
    with zoned as (
      select coalesce(h.zone, c.zone) as zone, c.status, private.clock() as now
      from loom.coaches c left join loom.schedules h on h.coach_id = c.id where c.id = ${id}
    ), day as (select *, date_trunc('day', now at time zone zone) as midnight from zoned)
    select zone, ${epochMs(sql`now`)} as now, ${epochMs(sql`midnight at time zone zone`)} as begins,
      ${epochMs(sql`(midnight + interval '1 day') at time zone zone`)} as ends, status in ('listed', 'unlisted') as listed,
      exists (select from loom.offerings where coach_id = ${id} and archived_at is null) as offered,
      exists (select from loom.offerings where coach_id = ${id} and archived_at is null and price_minor is not null)
        or exists (select from private.coach_rate(${id})) as priced,
      exists (select from loom.schedule_rules where coach_id = ${id}) as hours
    from day`)
  const [day] = rows
  if (!day) throw new Error('a coach without a profile')
  return day
}

async function countAhead(tx: Tx, { id }: Person) {
  const { rows } = await tx.execute<{ now: number; upcoming: number }>(sql`
    select ${epochMs(sql`private.clock()`)} as now, (
      select count(*)::int from loom.session_seats seat join loom.sessions s on s.id = seat.session_id
      where seat.client_id = ${id} and s.status = 'confirmed' and s.ends_at > (select private.clock())) as upcoming`)
  return rows[0] ?? { now: Date.now(), upcoming: 0 }
}

/** Those a client had sessions with and can book. */
async function readCoaches(tx: Tx, { id }: Person): Promise<Home['coaches']> {
  const { rows } = await tx.execute<Home['coaches'][number]>(sql`
    select c.id, c.handle, c.name, c.headline, ${epochMs(sql`max(s.starts_at)`)} as "lastAt"
    from loom.session_seats seat join loom.sessions s on s.id = seat.session_id join loom.coaches c on c.id = s.coach_id
    where seat.client_id = ${id} and s.status in ('confirmed', 'ended')
      and (c.status = 'listed' or c.id = any(array(select private.my_unlisted_coaches())))
    group by c.id order by max(s.starts_at) desc limit 4`)
  return rows
}

/** The coaches a client works with and can book, by name; the first twenty. */
export async function readOwnCoaches(tx: Tx, { id }: Person): Promise<OwnCoaches> {
  const { rows } = await tx.execute<OwnCoaches[number]>(sql`
    select c.id, c.handle, c.name from loom.engagements e join loom.coaches c on c.id = e.coach_id
    where e.client_id = ${id} and e.status = 'active' and c.status in ('listed', 'unlisted')
    order by c.name, c.id limit 20`)
  return rows
}

const instant = (ms: number): SQL => sql`${new Date(ms).toISOString()}::timestamptz`
