import { sql } from 'drizzle-orm'
import type { WeeklySchedule } from '#features/availability/schedule/input.ts'
import { readOwnSchedule } from '#features/availability/schedule/queries.ts'
import { openHoursOf } from '#features/availability/window/rules.ts'
import { isZone } from '#features/availability/zones/rules.ts'
import { epochMs } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { badField, ok } from '#platform/result.ts'
import type { Conflict, Conflicts } from './input.ts'
import { outsideOf } from './rules.ts'

const SHOWN = 100

/**
 * The coach's coming sessions, requested and confirmed, that would lie outside the hours of a schedule that is not
 * saved yet. Saving it changes none of them. Refuses an unknown zone (field `zone` or `trips`).
 */
export async function findConflicts(tx: Tx, coachId: string, tried: WeeklySchedule): Promise<Result<Conflicts>> {
  if (!isZone(tried.zone)) return badField('zone', 'unknown_zone')
  if (tried.trips?.some(({ zone }) => !isZone(zone))) return badField('trips', 'unknown_zone')
  const [coming, saved] = await Promise.all([readComing(tx, coachId), readOwnSchedule(tx, coachId)])
  const outside = outsideOf(openHoursOf(tried, 0).schedule, coming)
  const before = new Set(saved ? outsideOf(openHoursOf(saved, 0).schedule, outside).map(({ id }) => id) : [])
  return ok({
    sessions: outside.slice(0, SHOWN).map((session) => ({ ...session, before: before.has(session.id) })),
    total: outside.length,
  })
}

type Coming = Omit<Conflict, 'before'>

async function readComing(tx: Tx, coachId: string): Promise<Coming[]> {
  const { rows } = await tx.execute<Coming>(sql`
    select s.id, s.status, ${epochMs(sql`s.starts_at`)} as "startsAt", ${epochMs(sql`s.ends_at`)} as "endsAt",
      s.name, s.kind, a.name as "with"
    from loom.sessions s
    left join loom.session_seats seat on seat.session_id = s.id
    left join loom.accounts a on a.id = seat.client_id
    where s.coach_id = ${coachId} and s.status in ('requested', 'confirmed')
      and s.starts_at > (select private.clock()) - interval '1 day' and s.ends_at > (select private.clock())
    order by s.starts_at, s.id`)
  return rows
}
