import { sql } from 'drizzle-orm'
import { clock } from '#platform/clock.ts'
import type { Person } from '#platform/db/actor.ts'
import { epochMs } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { OutsideCalendar, OutsideCalendars, Overlap } from './input.ts'
import type { Busy } from './rules.ts'
import { knownUntil, SOON_MS } from './rules.ts'

/** The coach's calendars kept elsewhere, the oldest first, and which booked sessions they speak against. */
export async function readOutside(tx: Tx, me: Person): Promise<OutsideCalendars> {
  const [now, { rows }, overlaps] = await Promise.all([
    clock(tx),
    tx.execute<Omit<OutsideCalendar, 'knownUntil'>>(sql`
      select c.id, c.name, c.host, c.trouble, c.unread, ${epochMs(sql`c.looked_at`)} as "lookedAt",
        ${epochMs(sql`c.succeeded_at`)} as "succeededAt", ${epochMs(sql`c.next_look_at`)} as "nextLookAt",
        c.next_look_at <= private.clock() or c.looking_until > private.clock() as looking,
        (select count(*)::integer from loom.outside_events e
          where e.calendar_id = c.id and e.coach_id = ${me.id}
            and e.during && tstzrange(private.clock(), private.clock() + make_interval(secs => ${SOON_MS / 1000}))
        ) as blocks
      from loom.outside_calendars c where c.coach_id = ${me.id} order by c.number`),
    readOverlaps(tx, me),
  ])
  const items = rows.map((row) => ({
    ...row,
    looking: row.looking ?? false,
    knownUntil: knownUntil(row.trouble, row.succeededAt),
  }))
  return { now, items, overlaps }
}

async function readOverlaps(tx: Tx, me: Person): Promise<Overlap[]> {
  const { rows } = await tx.execute<Overlap>(sql`
    select s.id as "sessionId", ${epochMs(sql`s.starts_at`)} as "startsAt", ${epochMs(sql`s.ends_at`)} as "endsAt",
      min(a.name) as "with", min(c.name) as calendar
    from loom.sessions s
    join loom.outside_events e on e.coach_id = ${me.id} and e.during && tstzrange(s.starts_at, s.ends_at)
    join loom.outside_calendars c on c.id = e.calendar_id
    left join loom.session_seats seat on seat.session_id = s.id
    left join loom.accounts a on a.id = seat.client_id
    where s.coach_id = ${me.id} and s.status in ('requested', 'confirmed') and s.ends_at > (select private.clock())
      and s.starts_at > (select private.clock()) - interval '1 day'
    group by s.id order by s.starts_at, s.id limit 20`)
  return rows
}

/** What is stored of one calendar, in order. For the system. */
export async function readStored(tx: Tx, calendarId: string): Promise<Busy[]> {
  const { rows } = await tx.execute<Busy>(sql`
    select ${epochMs(sql`lower(during)`)} as start, ${epochMs(sql`upper(during)`)} as end
    from loom.outside_events where calendar_id = ${calendarId} order by 1`)
  return rows
}
