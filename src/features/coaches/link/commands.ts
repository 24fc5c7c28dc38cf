import { randomBytes } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { audit } from '#features/accounts/commands.ts'
import { hashOfLink } from '#platform/auth/links.ts'
import type { Actor } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { ok } from '#platform/result.ts'
import { seal } from '#platform/sealed.ts'
import type { BookingLink } from './input.ts'
import { readOwnLink, SEALED_FOR } from './queries.ts'
import { bookingLinks } from './tables.ts'

/** Turns the coach's private link on, or gives it another address: the one before opens nothing from now on. */
export async function makeLink(tx: Tx, actor: Actor): Promise<Result<BookingLink>> {
  const coachId = String(actor.id)
  const secret = randomBytes(16).toString('base64url')
  const row = {
    secretHash: hashOfLink(secret),
    sealedSecret: seal(secret, SEALED_FOR),
    createdAt: sql`private.clock()`,
  }
  await tx
    .insert(bookingLinks)
    .values({ ...row, coachId })
    .onConflictDoUpdate({ target: bookingLinks.coachId, set: row })
  await audit(tx, actor, 'coaches.link_made', coachId)
  return ok(await readOwnLink(tx, coachId))
}

/** Turns it off; its address opens nothing from now on. Off already is fine. */
export async function stopLink(tx: Tx, actor: Actor): Promise<Result<BookingLink>> {
  const coachId = String(actor.id)
  const gone = await tx
    .delete(bookingLinks)
    .where(eq(bookingLinks.coachId, coachId))
    .returning({ id: bookingLinks.coachId })
  if (gone.length) await audit(tx, actor, 'coaches.link_stopped', coachId)
  return ok(await readOwnLink(tx, coachId))
}
