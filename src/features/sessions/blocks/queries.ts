import { sql } from 'drizzle-orm'
import { epochMs } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Blocks } from './input.ts'

/** A coach keeps no more than these at a time. */
export const MOST_BLOCKS = 200

/** What the coach keeps for themselves and is not over, on the clock of their hours. */
export async function readBlocks(tx: Tx, coachId: string): Promise<Blocks> {
  const { rows } = await tx.execute<Blocks>(sql`
    select ${epochMs(sql`private.clock()`)} as now, coalesce(h.zone, c.zone) as zone, coalesce((
      select json_agg(json_build_object('id', b.id, 'startsAt', ${epochMs(sql`b.starts_at`)},
        'endsAt', ${epochMs(sql`b.ends_at`)}, 'note', b.note) order by b.starts_at, b.id)
      from loom.private_blocks b where b.coach_id = c.id and b.ends_at > (select private.clock())), '[]') as items
    from loom.coaches c left join loom.schedules h on h.coach_id = c.id where c.id = ${coachId}`)
  return rows[0] ?? { now: 0, zone: 'Etc/UTC', items: [] }
}
