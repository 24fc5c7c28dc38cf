import { and, desc, eq, sql } from 'drizzle-orm'
import { brokenConstraint } from '#platform/db/errors.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withSystem } from '#platform/db/tx.ts'
import { eraseInvitations } from './invitations/commands.ts'
import { eraseRecords } from './records/commands.ts'
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

/** Ends the active engagement of the two; false when there is none. Whether it may end is asked before, see sessions. */
export async function endEngagement(tx: Tx, { coachId, clientId }: Pair): Promise<boolean> {
  const ended = await tx
    .update(engagements)
    .set({ status: 'ended', endedAt: sql`private.clock()` })
    .where(and(eq(engagements.coachId, coachId), eq(engagements.clientId, clientId), eq(engagements.status, 'active')))
    .returning({ id: engagements.id })
  return ended.length > 0
}

/** Takes the latest ended engagement of the two up again, unless they have an active one. */
export async function resumeEngagement(tx: Tx, { coachId, clientId }: Pair): Promise<void> {
  const ofBoth = and(eq(engagements.coachId, coachId), eq(engagements.clientId, clientId))
  const [latest] = await tx
    .select({ id: engagements.id, status: engagements.status })
    .from(engagements)
    .where(ofBoth)
    .orderBy(engagements.status, desc(engagements.endedAt))
    .limit(1)
  if (latest?.status !== 'ended') return
  try {
    await tx.transaction((step) =>
      step.update(engagements).set({ status: 'active', endedAt: null }).where(eq(engagements.id, latest.id)),
    )
  } catch (error) {
    // An invitation was accepted or a session booked meanwhile: they work together already.
    if (brokenConstraint(error) !== 'engagements_pair') throw error
  }
}

/** What an account that was erased had with others: its invitations and records. The work itself stays, nameless. */
export const erasePartner = (accountId: string): Promise<void> =>
  withSystem('an account was erased', async (tx) => {
    await eraseInvitations(tx, accountId)
    await eraseRecords(tx, accountId)
  })
