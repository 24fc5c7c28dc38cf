// From "I coach" to the first booking: a draft, an application, an admin's decision.
import { and, eq, inArray, sql } from 'drizzle-orm'
import { audit, grantRole } from '#features/accounts/commands.ts'
import { accounts } from '#features/accounts/tables.ts'
import type { Actor } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Result } from '#platform/result.ts'
import { no, notFound, ok } from '#platform/result.ts'
import type { OwnProfile } from '../input.ts'
import { freeHandle, ownProfile, readOwnProfile } from '../profile/queries.ts'
import { missingFrom } from '../rules.ts'
import { coaches } from '../tables.ts'
import type { Decision, Decline } from './input.ts'

/** Opens a draft profile under the account's name and zone. Somebody who has a profile gets it as it is. */
export async function beginApplication(tx: Tx, actor: Actor): Promise<Result<OwnProfile>> {
  const id = String(actor.id)
  const existing = await readOwnProfile(tx, id)
  if (existing) return ok(existing)
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, id))
  if (!account) return notFound()
  const { name, zone, locale } = account
  const handle = await freeHandle(tx, id, name)
  await tx
    .insert(coaches)
    .values({ id, handle, name, zone, languages: [locale] })
    .onConflictDoNothing()
  const profile = await readOwnProfile(tx, id)
  return profile ? ok(profile) : notFound()
}

/**
 * Hands the profile in. Admins get a mail. Refuses `profile_incomplete` with the names of the fields that are missing,
 * and `not_applicable` when it was handed in already or decided on.
 */
export async function submitApplication(tx: Tx, actor: Actor): Promise<Result<OwnProfile>> {
  const id = String(actor.id)
  const before = await readOwnProfile(tx, id)
  if (!before) return notFound()
  const missing = missingFrom(before)
  if (missing.length) return no('profile_incomplete', { missing })
  const [row] = await tx
    .update(coaches)
    .set({ status: 'applied', appliedAt: sql`private.clock()`, declineReason: null })
    .where(and(eq(coaches.id, id), inArray(coaches.status, ['draft', 'declined'])))
    .returning()
  if (!row) return no('not_applicable')
  await audit(tx, actor, 'coaches.applied', id)
  await enqueue(tx, 'coaches.mailApplied', { coachId: id, at: row.appliedAt?.getTime() ?? 0 })
  return ok(ownProfile(row))
}

/** Takes an application back while nobody has decided, so that the profile can be changed. Refuses `not_applied`. */
export async function withdrawApplication(tx: Tx, actor: Actor): Promise<Result<OwnProfile>> {
  const id = String(actor.id)
  const [row] = await tx
    .update(coaches)
    .set({ status: 'draft', appliedAt: null })
    .where(and(eq(coaches.id, id), eq(coaches.status, 'applied')))
    .returning()
  if (!row) return no('not_applied')
  await audit(tx, actor, 'coaches.withdrawn', id)
  return ok(ownProfile(row))
}

/**
 * Lists a coach: an admin read the application and says yes. The account gets the role coach, which signs it out
 * everywhere, and a mail. Refuses `not_applied` (decided already, taken back) and `account_closed`.
 */
export async function approveApplication(tx: Tx, actor: Actor, id: string): Promise<Result<Decision>> {
  const decided = await decide(tx, id, { status: 'listed', listedAt: sql`private.clock()`, declineReason: null })
  if (!decided.ok) return decided
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, id))
  if (account?.role === 'client') {
    const granted = await grantRole(tx, id, 'coach')
    if (!granted.ok) throw new Error(`an applicant could not be made a coach: ${granted.reason}`)
  }
  await audit(tx, actor, 'coaches.approved', id)
  await enqueue(tx, 'coaches.mailApproved', { coachId: id, at: decided.value })
  return ok({ id, status: 'listed' })
}

/** Declines with a reason, which the applicant reads; they may change the profile and apply again. Refuses as approval does. */
export async function declineApplication(tx: Tx, actor: Actor, { id, reason }: Decline): Promise<Result<Decision>> {
  const decided = await decide(tx, id, { status: 'declined', declineReason: reason })
  if (!decided.ok) return decided
  await audit(tx, actor, 'coaches.declined', id)
  await enqueue(tx, 'coaches.mailDeclined', { coachId: id, at: decided.value })
  return ok({ id, status: 'declined' })
}

/** The one change that wins; its answer is when the application was handed in, which names it. */
async function decide(
  tx: Tx,
  id: string,
  decision: Parameters<ReturnType<typeof tx.update<typeof coaches>>['set']>[0],
): Promise<Result<number>> {
  const [account] = await tx.select({ status: accounts.status }).from(accounts).where(eq(accounts.id, id))
  if (!account) return notFound()
  if (account.status !== 'active') return no('account_closed')
  const [row] = await tx
    .update(coaches)
    .set(decision)
    .where(and(eq(coaches.id, id), eq(coaches.status, 'applied')))
    .returning({ appliedAt: coaches.appliedAt })
  if (row) return ok(row.appliedAt?.getTime() ?? 0)
  return (await readOwnProfile(tx, id)) ? no('not_applied') : notFound()
}
