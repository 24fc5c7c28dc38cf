import { sql } from 'drizzle-orm'
import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { notFound, ok } from '#platform/result.ts'
import { readPartner } from '../queries.ts'
import type { ClientRecord, SaveRecord } from './input.ts'

/** Writes down how the coach reaches somebody they work or worked with; what is left out stays. */
export async function saveRecord(tx: Tx, me: Person, { id, ...given }: SaveRecord): Promise<Result<ClientRecord>> {
  if (!(await readPartner(tx, me, id))) return notFound()
  const [email, phone, organisation] = [given.email ?? null, given.phone ?? null, given.organisation ?? null]
  const { rows } = await tx.execute<ClientRecord>(sql`
    insert into loom.client_records as r (coach_id, client_id, email, phone, organisation)
    values (${me.id}, ${id}, coalesce(${email}, ''), coalesce(${phone}, ''), coalesce(${organisation}, ''))
    on conflict (coach_id, client_id) do update
    set email = coalesce(${email}, r.email), phone = coalesce(${phone}, r.phone),
      organisation = coalesce(${organisation}, r.organisation), updated_at = private.clock()
    returning email, phone, organisation`)
  return rows[0] ? ok(rows[0]) : notFound()
}

/** Of an account that was erased: what it wrote down, and what was written down of it. */
export async function eraseRecords(tx: Tx, accountId: string): Promise<void> {
  await tx.execute(sql`
    delete from loom.client_records where coach_id = ${accountId} or client_id = ${accountId}`)
}
