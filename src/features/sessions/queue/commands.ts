import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/tx.ts'

/**
 * Takes the coach's place in the queue until the transaction ends: one writer of a coach's sessions at a time. Take it
 * first, then read the clock and whatever else decides. Who also takes a client's queue takes it after the coach's, so
 * that no two writers wait for each other.
 *
 * The constraints prove the result; the queue makes that losers learn the reason instead of meeting in a deadlock.
 */
export async function queueForCoach(tx: Tx, coachId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(1, hashtext(${coachId}))`)
}

/** One at a time of what gives a client another session: two holds and ten an hour are counted under it. */
export async function queueForClient(tx: Tx, clientId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(2, hashtext(${clientId}))`)
}
