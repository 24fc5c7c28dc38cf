import { and, eq } from 'drizzle-orm'
import { queueForCoach } from '#features/availability/queries.ts'
import { clock } from '#platform/clock.ts'
import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withSystem } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { badField, no, notFound, ok } from '#platform/result.ts'
import type { AddBlock, Block } from './input.ts'
import { MOST_BLOCKS, readBlocks } from './queries.ts'
import { privateBlocks } from './tables.ts'

const YEAR_MS = 366 * 86_400_000

/**
 * Keeps time free of slots. Sessions that are booked in it stay: the coach moves or cancels them one by one. Made in
 * the coach's queue, so that nobody holds a slot in it meanwhile.
 * Refuses a time that is over or further than a year (fields `endsAt`, `startsAt`) and `too_many_blocks`.
 */
export async function addBlock(tx: Tx, me: Person, { startsAt, endsAt, note }: AddBlock): Promise<Result<Block>> {
  await queueForCoach(tx, me.id)
  const now = await clock(tx)
  if (endsAt <= now) return badField('endsAt', 'in_the_past')
  if (startsAt > now + YEAR_MS) return badField('startsAt', 'too_far')
  if ((await readBlocks(tx, me.id)).items.length >= MOST_BLOCKS) return no('too_many_blocks')
  const [made] = await tx
    .insert(privateBlocks)
    .values({ coachId: me.id, startsAt: new Date(startsAt), endsAt: new Date(endsAt), note })
    .returning({ id: privateBlocks.id })
  return made ? ok({ id: made.id, startsAt, endsAt, note }) : notFound()
}

/** Gives the time free again. */
export async function removeBlock(tx: Tx, me: Person, id: string): Promise<Result<{ id: string }>> {
  const gone = await tx
    .delete(privateBlocks)
    .where(and(eq(privateBlocks.id, id), eq(privateBlocks.coachId, me.id)))
    .returning({ id: privateBlocks.id })
  return gone.length ? ok({ id }) : notFound()
}

/** Drops what a coach kept for themselves when their account was erased. */
export const eraseBlocks = (coachId: string): Promise<unknown> =>
  withSystem('an account was erased', (tx) => tx.delete(privateBlocks).where(eq(privateBlocks.coachId, coachId)))
