import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'

type Given = { sessionId: string; sequence: number; offsetMin: number; isNearest: boolean }

/**
 * Gives the reminders that are due by the database's clock, at the times the practice set: once each, however many
 * workers ask, since row and mail are written together and the row is unique. A session that was booked or moved inside
 * an offset is not reminded for it. Of several that are due at once, after Loom was away, the nearest is told.
 * Gives how many were told.
 */
export async function giveReminders(tx: Tx): Promise<number> {
  const { rows } = await tx.execute<Given>(sql`
    with due as (
      select s.id, s.sequence, o.minutes, o.minutes = min(o.minutes) over (partition by s.id) as nearest
      from loom.practice p cross join unnest(p.reminder_offsets) o (minutes)
      join loom.sessions s on s.status = 'confirmed'
        and s.starts_at <= (select private.clock()) + make_interval(mins => o.minutes)
        and coalesce(s.moved_at, s.confirmed_at) <= s.starts_at - make_interval(mins => o.minutes)
      where s.ends_at > (select private.clock()) and s.starts_at > (select private.clock())
    ), given as (
      insert into loom.session_reminders (session_id, sequence, offset_min)
      select id, sequence, minutes from due
      on conflict do nothing
      returning session_id, sequence, offset_min
    )
    select g.session_id as "sessionId", g.sequence, g.offset_min as "offsetMin", due.nearest as "isNearest"
    from given g join due on due.id = g.session_id and due.minutes = g.offset_min`)
  const told = rows.filter(({ isNearest }) => isNearest)
  for (const { sessionId, sequence, offsetMin } of told) {
    await enqueue(tx, 'sessions.tellReminder', { sessionId, sequence, offsetMin })
  }
  return told.length
}
