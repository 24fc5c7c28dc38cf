// A change of address happens when the old address has approved it and the new one has proved itself, in any order.
import { and, eq, gt, sql } from 'drizzle-orm'
import type { Session } from '#platform/auth/door.ts'
import { sqlState } from '#platform/db/errors.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withSystem } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Result } from '#platform/result.ts'
import { badField, ok, refuse } from '#platform/result.ts'
import { audit } from '../commands.ts'
import { withIdentity } from '../gateway.ts'
import { hashOf } from '../identity/commands.ts'
import { emailChange, session, user, verification } from '../identity/tables.ts'
import type { Done } from '../input.ts'
import { asOwner, isPasswordOf, WRONG_PASSWORD } from '../password/commands.ts'
import { readReader } from '../queries.ts'
import type { EmailChangeStep, RequestEmailChange } from './input.ts'

/**
 * Writes to both addresses; the links are good for a day, and a later request replaces an earlier one. Whether the new
 * address has an account already is not said. Refuses `wrong_password`; on `email` `same_email`.
 */
export async function requestEmailChange(by: Session, { email, password }: RequestEmailChange): Promise<Result<Done>> {
  const { accountId } = by
  return asOwner(by, async () => {
    if (!(await isPasswordOf(accountId, password))) return WRONG_PASSWORD
    const reader = await withSystem('whose address changes', (tx) => readReader(tx, accountId))
    if (reader?.email === email) return badField('email', 'same_email')
    const change = {
      newEmail: email,
      ...{ oldToken: null, newToken: null, approvedAt: null, confirmedAt: null },
      expiresAt: sql`private.clock() + interval '1 day'`,
    }
    await withIdentity(async (tx) => {
      const row = { userId: accountId, ...change }
      await tx.insert(emailChange).values(row).onConflictDoUpdate({ target: emailChange.userId, set: change })
      await enqueue(tx, 'accounts.sendEmailChange', { accountId })
    })
    await withSystem('a change of address began', (tx) => audit(tx, 'system', 'accounts.email_change_asked', accountId))
    return ok({})
  })
}

/** Forgets a change that waits. */
export const cancelEmailChange = (by: Session) =>
  withIdentity((tx) => tx.delete(emailChange).where(eq(emailChange.userId, by.accountId)))

const LINK_INVALID = refuse(400, 'link_invalid')

type Side = 'old' | 'new'

/** Whose address a link is about, leaving it so. Refuses `link_invalid`. */
export async function readEmailChange(side: Side, token: string): Promise<Result<{ newEmail: string }>> {
  const [change] = await withIdentity((tx) => tx.select().from(emailChange).where(byLink(side, token)))
  return change ? ok({ newEmail: change.newEmail }) : LINK_INVALID
}

/**
 * One side says yes. With the second yes the address changes, every session ends and the old address is told.
 * Refuses `link_invalid` (unknown, older than a day, withdrawn, or the address was taken meanwhile).
 */
export async function agreeToEmailChange(side: Side, token: string): Promise<Result<EmailChangeStep>> {
  const said = side === 'old' ? { approvedAt: sql`private.clock()` } : { confirmedAt: sql`private.clock()` }
  const step = await withIdentity(async (tx) => {
    const [change] = await tx.update(emailChange).set(said).where(byLink(side, token)).returning()
    if (!change) return LINK_INVALID
    if (!change.approvedAt) return ok({ done: false, waitingFor: 'old' as const, change })
    if (!change.confirmedAt) return ok({ done: false, waitingFor: 'new' as const, change })
    await enqueue(tx, 'accounts.sendEmailChanged', {
      accountId: change.userId,
      oldEmail: await switchAddress(tx, change),
    })
    return ok({ done: true, waitingFor: null, change })
  }).catch((error) => {
    if (sqlState(error) === '23505') return LINK_INVALID
    throw error
  })
  if (!step.ok) return step
  const { done, waitingFor, change } = step.value
  const action = done ? 'accounts.email_changed' : `accounts.email_change_${side === 'old' ? 'approved' : 'confirmed'}`
  await withSystem('a change of address went on', (tx) => audit(tx, 'system', action, change.userId))
  return ok({ done, waitingFor })
}

const byLink = (side: Side, token: string) =>
  and(
    eq(side === 'old' ? emailChange.oldToken : emailChange.newToken, hashOf(token)),
    gt(emailChange.expiresAt, sql`private.clock()`),
  )

/** Moves an account to its new address, and with that ends its sessions and links under way. Gives the old address. */
async function switchAddress(tx: Tx, { userId, newEmail }: typeof emailChange.$inferSelect): Promise<string> {
  const [before] = await tx.select({ email: user.email }).from(user).where(eq(user.id, userId)).for('update')
  await tx.update(user).set({ email: newEmail, updatedAt: sql`private.clock()` }).where(eq(user.id, userId))
  await tx.delete(emailChange).where(eq(emailChange.userId, userId))
  await tx.delete(verification).where(eq(verification.value, userId))
  await tx.delete(session).where(eq(session.userId, userId))
  return before?.email ?? ''
}
