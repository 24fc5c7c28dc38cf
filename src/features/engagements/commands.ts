import { and, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/tx.ts'
import { engagements } from './tables.ts'

export type Pair = { coachId: string; clientId: string }

/**
 * The id of the active engagement of the two; opens it when there is none. An actor may open one only as the client of
 * a confirmed session with the coach (policy engagements_open), so confirm first.
 */
export async function openEngagement(tx: Tx, { coachId, clientId }: Pair): Promise<string> {
  const [opened] = await tx
    .insert(engagements)
    .values({ coachId, clientId })
    .onConflictDoNothing()
    .returning({ id: engagements.id })
  if (opened) return opened.id
  const [known] = await tx
    .select({ id: engagements.id })
    .from(engagements)
    .where(and(eq(engagements.coachId, coachId), eq(engagements.clientId, clientId), eq(engagements.status, 'active')))
  if (!known) throw new Error('the engagement of the two is neither new nor there')
  return known.id
}
