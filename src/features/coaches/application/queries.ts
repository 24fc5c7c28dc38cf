import { and, eq, sql } from 'drizzle-orm'
import { accounts } from '#features/accounts/tables.ts'
import { decodeCursor, toPage } from '#platform/api/cursor.ts'
import { epochMicros, epochMs, fromMicros } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'
import { coaches } from '../tables.ts'
import type { ApplicationsPage, ListApplications } from './input.ts'

const { id, handle, name, headline, bio, specialties, languages, certifications, zone, appliedAt } = coaches

/** Applications that wait for a decision, the longest waiting first. Somebody who is no admin sees at most their own. */
export async function listApplications(tx: Tx, { limit, cursor }: ListApplications): Promise<ApplicationsPage> {
  const from = cursor ? decodeCursor(cursor) : undefined
  const rows = await tx
    .select({
      ...{ id, handle, name, headline, bio, specialties, languages, certifications, zone },
      appliedAt: epochMs(appliedAt),
      at: epochMicros(appliedAt),
    })
    .from(coaches)
    .innerJoin(accounts, eq(accounts.id, id))
    .where(
      and(
        eq(coaches.status, 'applied'),
        eq(accounts.status, 'active'),
        from && sql`(${appliedAt}, ${id}) > (${fromMicros(from.at)}, ${from.id}::uuid)`,
      ),
    )
    .orderBy(appliedAt, id)
    .limit(limit + 1)
  const page = toPage(rows, limit, (row) => ({ at: row.at, id: row.id }))
  return { items: page.items.map(({ at: _, ...application }) => application), next: page.next }
}

/** The admins who are told of an application. For jobs only. */
export async function readAdmins(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.role, 'admin'), eq(accounts.status, 'active')))
  return rows.map((row) => row.id)
}
