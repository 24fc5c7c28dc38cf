// A coach's offerings. Sessions copied what was agreed, so no change here touches a booking.
import { and, count, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { coaches } from '#features/coaches/tables.ts'
import { readPractice } from '#features/practice/queries.ts'
import type { Actor } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withSystem } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { badField, no, notFound, ok } from '#platform/result.ts'
import type { ChangeOffering, CreateOffering, OrderOfferings, OwnOffering } from './input.ts'
import { ownColumns, ownOffering, readOwnOfferings } from './queries.ts'
import { placeProblem } from './rules.ts'
import { offerings } from './tables.ts'

const MOST = 50

/**
 * Adds an offering after the others, priced in the practice's currency (`priceMinor` in its minor units).
 * Refuses a place that does not fit its kind (field `placeDetail`) and `too_many_offerings` beyond fifty.
 */
export async function createOffering(tx: Tx, actor: Actor, input: CreateOffering): Promise<Result<OwnOffering>> {
  const problem = placeProblem(input)
  if (problem) return badField('placeDetail', problem)
  const coachId = String(actor.id)
  const shelf = await lockShelf(tx, coachId)
  if (!shelf) return notFound()
  if (shelf.active >= MOST) return no('too_many_offerings')
  const { currency } = await readPractice(tx)
  const made = await tx
    .insert(offerings)
    .values({ ...input, coachId, currency, position: shelf.next })
    .returning(ownColumns)
  return answer(made)
}

/** Changes an offering that is not archived. Refuses a place that does not fit its kind (field `placeDetail`). */
export async function changeOffering(
  tx: Tx,
  actor: Actor,
  { id, ...input }: ChangeOffering,
): Promise<Result<OwnOffering>> {
  const problem = placeProblem(input)
  if (problem) return badField('placeDetail', problem)
  const { currency } = await readPractice(tx)
  const changed = await tx
    .update(offerings)
    .set({ ...input, currency })
    .where(and(own(actor, id), isNull(offerings.archivedAt)))
    .returning(ownColumns)
  return answer(changed)
}

/** Takes an offering off the coach's page. Booked sessions stay. Archiving twice changes nothing. */
export async function archiveOffering(tx: Tx, actor: Actor, id: string): Promise<Result<OwnOffering>> {
  const archived = await tx
    .update(offerings)
    .set({ archivedAt: sql`coalesce(${offerings.archivedAt}, now())` })
    .where(own(actor, id))
    .returning(ownColumns)
  return answer(archived)
}

/** Puts an archived offering back, after the others. Refuses `too_many_offerings` beyond fifty. */
export async function restoreOffering(tx: Tx, actor: Actor, id: string): Promise<Result<OwnOffering>> {
  const shelf = await lockShelf(tx, String(actor.id))
  if (shelf && shelf.active >= MOST) return no('too_many_offerings')
  const restored = await tx
    .update(offerings)
    .set({ archivedAt: null, position: shelf?.next ?? 0 })
    .where(and(own(actor, id), isNotNull(offerings.archivedAt)))
    .returning(ownColumns)
  return answer(restored)
}

/** Sets the order. Refuses `not_these_offerings` when the ids are not the coach's active offerings, each once. */
export async function orderOfferings(tx: Tx, actor: Actor, { ids }: OrderOfferings): Promise<Result<OwnOffering[]>> {
  const coachId = String(actor.id)
  const active = (await readOwnOfferings(tx, coachId)).filter((one) => one.archivedAt === null).map(({ id }) => id)
  if (ids.toSorted().join() !== active.toSorted().join()) return no('not_these_offerings')
  await tx.execute(sql`
    update loom.offerings o set position = place.at - 1
    from unnest(${sql.param(ids)}::uuid[]) with ordinality place (id, at)
    where o.id = place.id and o.coach_id = ${coachId}`)
  return ok(await readOwnOfferings(tx, coachId))
}

/** One at a time for a coach: count and next position hold until the transaction ends. Null for somebody who is none. */
async function lockShelf(tx: Tx, coachId: string) {
  const locked = await tx.select({ id: coaches.id }).from(coaches).where(eq(coaches.id, coachId)).for('update')
  const [shelf] = await tx
    .select({ active: count(), next: sql<number>`coalesce(max(${offerings.position}), -1) + 1` })
    .from(offerings)
    .where(and(eq(offerings.coachId, coachId), isNull(offerings.archivedAt)))
  return locked.length ? shelf : undefined
}

const own = (actor: Actor, id: string) => and(eq(offerings.id, id), eq(offerings.coachId, String(actor.id)))

const answer = ([row]: Parameters<typeof ownOffering>[0][]): Result<OwnOffering> =>
  row ? ok(ownOffering(row)) : notFound()

/** Drops what a coach sold when their account was erased. What clients booked, they keep: sessions copied it. */
export const eraseOfferings = (coachId: string): Promise<unknown> =>
  withSystem('an account was erased', (tx) => tx.delete(offerings).where(eq(offerings.coachId, coachId)))
