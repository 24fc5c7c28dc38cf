import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/tx.ts'
import type { OwnProfile } from '../input.ts'
import { handleFrom } from '../rules.ts'
import { coaches } from '../tables.ts'

/** The profile of whoever asks, or null: they never said that they coach. */
export async function readOwnProfile(tx: Tx, id: string): Promise<OwnProfile | null> {
  const [row] = await tx.select().from(coaches).where(eq(coaches.id, id))
  return row ? ownProfile(row) : null
}

export function ownProfile({ createdAt: _, appliedAt, listedAt, ...row }: typeof coaches.$inferSelect): OwnProfile {
  return { ...row, appliedAt: appliedAt?.getTime() ?? null, listedAt: listedAt?.getTime() ?? null }
}

/** A public address made of a name, `ines-moreau` or `ines-moreau-2`: free until the transaction ends. */
export async function freeHandle(tx: Tx, coachId: string, name: string): Promise<string> {
  const { rows } = await tx.execute<{ handle: string }>(
    sql`select private.free_handle(${handleFrom(name)}, ${coachId}) as handle`,
  )
  return String(rows[0]?.handle)
}
