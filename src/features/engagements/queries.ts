import { sql } from 'drizzle-orm'
import type { Person } from '#platform/db/actor.ts'
import { epochMs } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'

/** Somebody a coach works or worked with. Instants are epoch milliseconds. */
export type Partner = {
  id: string
  name: string
  zone: string
  locale: string
  /** The first time they began to work together, and by what: an invitation accepted, or a booking. */
  since: number
  how: 'invited' | 'booked'
  /** Null while they work together. */
  endedAt: number | null
  /** The account is open: they can be booked for. */
  isOpen: boolean
  email: string
  phone: string
  organisation: string
}

/** A client of the coach, past ones too, with what the coach wrote down; undefined for everybody else. */
export async function readPartner(tx: Tx, me: Person, id: string): Promise<Partner | undefined> {
  const { rows } = await tx.execute<Partner>(sql`
    select a.id, a.name, a.zone, a.locale, a.status = 'active' as "isOpen", ${epochMs(sql`mine.since`)} as since,
      case when mine.active then null else ${epochMs(sql`mine.ended_at`)} end as "endedAt",
      case when exists (
        select from loom.client_invitations i
        where i.coach_id = ${me.id} and i.client_id = a.id and i.answered_at < mine.since + interval '1 minute'
      ) then 'invited' else 'booked' end as how,
      coalesce(r.email, '') as email, coalesce(r.phone, '') as phone, coalesce(r.organisation, '') as organisation
    from (
      select min(e.started_at) as since, bool_or(e.status = 'active') as active, max(e.ended_at) as ended_at
      from loom.engagements e where e.coach_id = ${me.id} and e.client_id = ${id} having count(*) > 0
    ) mine
    join loom.accounts a on a.id = ${id} and a.status <> 'erased'
    left join loom.client_records r on r.coach_id = ${me.id} and r.client_id = a.id`)
  return rows[0]
}
