import { and, desc, eq, sql } from 'drizzle-orm'
import type { Session } from '#platform/auth/door.ts'
import type { Tx } from '#platform/db/tx.ts'
import { session } from '../identity/tables.ts'
import type { SignedInDevice } from './input.ts'
import { deviceOf } from './rules.ts'

/** Where somebody is signed in: the device that asks, then the last used; at most fifty. In schema identity. */
export async function listDevices(tx: Tx, { id, accountId, kind }: Session): Promise<SignedInDevice[]> {
  const ends = sql`private.session_ends(${kind}, ${session.createdAt}, ${session.updatedAt}, ${session.expiresAt})`
  const rows = await tx
    .select()
    .from(session)
    .where(and(eq(session.userId, accountId), sql`private.clock() < ${ends}`))
    .orderBy(desc(eq(session.id, id)), desc(session.updatedAt))
    .limit(50)
  return rows.map((row) => ({
    id: row.id,
    ...deviceOf(row.userAgent ?? ''),
    lastUsedAt: row.updatedAt.getTime(),
    signedInAt: row.createdAt.getTime(),
    current: row.id === id,
  }))
}
