// Leaving: seven days to come back, then the person is erased and a nameless account stays for what others had with them.
import { and, eq, inArray, isNotNull, lt, lte, ne, sql } from 'drizzle-orm'
import type { Context } from '#platform/api/context.ts'
import { setCookie } from '#platform/auth/cookies.ts'
import type { Session } from '#platform/auth/door.ts'
import { clock } from '#platform/clock.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withSystem } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { mails } from '#platform/mail/tables.ts'
import type { Result } from '#platform/result.ts'
import { no, ok } from '#platform/result.ts'
import { audit } from '../commands.ts'
import { withIdentity } from '../gateway.ts'
import { emailCodes, session, signInTries, user, verification } from '../identity/tables.ts'
import type { Done } from '../input.ts'
import { tell } from '../letters/commands.ts'
import { asOwner, isPasswordOf, WRONG_PASSWORD } from '../password/commands.ts'
import { readReader } from '../queries.ts'
import { accounts } from '../tables.ts'
import type { Deletion } from './input.ts'
import { deletionDay, NAMELESS } from './rules.ts'

/**
 * Plans the deletion in seven days and signs out everywhere. Refuses `wrong_password`, `deletion_planned`, and
 * `last_admin`: a practice keeps somebody who can let others in.
 */
export async function planDeletion(
  { session: by, reply }: Context & { session: Session },
  password: string,
): Promise<Result<Deletion>> {
  const { accountId } = by
  return asOwner(by, async () => {
    if (!(await isPasswordOf(accountId, password))) return WRONG_PASSWORD
    const planned = await withSystem('somebody wants to leave', async (tx) => {
      if (by.kind === 'admin' && (await isLastAdmin(tx, accountId))) return no('last_admin')
      const deleteAfter = deletionDay(await clock(tx))
      const [row] = await tx
        .update(accounts)
        .set({ status: 'closing', deleteAfter: new Date(deleteAfter) })
        .where(and(eq(accounts.id, accountId), eq(accounts.status, 'active')))
        .returning({ id: accounts.id })
      if (!row) return no('deletion_planned')
      await tx.execute(sql`select private.forget_sessions(${accountId})`)
      await audit(tx, 'system', 'accounts.deletion_planned', accountId)
      await tell(tx, accountId, 'deletion_scheduled', { deleteAfter })
      return ok({ deleteAfter })
    })
    if (planned.ok) reply.cookies.push(setCookie('session', '', 0))
    return planned
  })
}

/** Locks the admins, so that the last two cannot leave at once. */
async function isLastAdmin(tx: Tx, accountId: string): Promise<boolean> {
  const admins = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.role, 'admin'), eq(accounts.status, 'active')))
    .orderBy(accounts.id)
    .for('update')
  return admins.every(({ id }) => id === accountId)
}

/** Keeps an account that was to be deleted. Refuses `no_deletion_planned`. */
export const keepAccount = ({ accountId }: Session): Promise<Result<Done>> =>
  withSystem('somebody stays', async (tx) => {
    const [row] = await tx
      .update(accounts)
      .set({ status: 'active', deleteAfter: null })
      .where(and(eq(accounts.id, accountId), eq(accounts.status, 'closing')))
      .returning({ id: accounts.id })
    if (!row) return no('no_deletion_planned')
    await audit(tx, 'system', 'accounts.deletion_withdrawn', accountId)
    return ok({})
  })

/** Erases everybody whose seven days are over. Other features hear of it by their own jobs. */
export async function eraseDue(): Promise<void> {
  const due = await withSystem('who is to be erased', async (tx) =>
    tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(ne(accounts.status, 'erased'), lte(accounts.deleteAfter, new Date(await clock(tx))))),
  )
  for (const { id } of due) await withSystem('somebody is erased', (tx) => erase(tx, id))
}

/** In one transaction: either they are gone, or the next run tries again. */
async function erase(tx: Tx, id: string) {
  const reader = await readReader(tx, id)
  const [row] = await tx
    .update(accounts)
    .set({ status: 'erased', name: NAMELESS, zone: 'Etc/UTC', deleteAfter: null })
    .where(and(eq(accounts.id, id), isNotNull(accounts.deleteAfter)))
    .returning({ id: accounts.id })
  if (!row) return
  await tx.execute(sql`select private.erase_identity(${id})`)
  if (reader) await tx.delete(mails).where(eq(mails.toAddress, reader.email))
  await audit(tx, 'system', 'accounts.erased', id)
  await enqueue(tx, 'coaches.eraseProfile', { accountId: id })
  await enqueue(tx, 'engagements.erase', { accountId: id })
  await enqueue(tx, 'sessions.erasePerson', { accountId: id })
  await enqueue(tx, 'reviews.eraseWords', { accountId: id })
  await enqueue(tx, 'calendars.erase', { accountId: id })
  await enqueue(tx, 'search.eraseKept', { accountId: id })
}

/** Once a day: what nobody needs any more. Addresses nobody confirmed within a week, sessions and tries that are over. */
export async function forgetStale(): Promise<void> {
  await withIdentity(async (tx) => {
    const ago = (days: number) => sql`private.clock() - make_interval(days => ${days})`
    await tx
      .delete(session)
      .where(sql`least(${session.expiresAt}, ${session.updatedAt} + interval '7 days') < private.clock()`)
    await tx.delete(verification).where(lt(verification.expiresAt, sql`private.clock()`))
    await tx.delete(signInTries).where(lt(signInTries.lastAt, ago(1)))
    await tx.delete(emailCodes).where(lt(emailCodes.expiresAt, ago(1)))
  })
  await withSystem('addresses nobody confirmed', async (tx) => {
    const { rows } = await tx.execute<{ id: string }>(sql`
      select id from ${user} where not email_verified and created_at < private.clock() - interval '7 days' limit 1000`)
    if (rows.length === 0) return
    for (const { id } of rows) await tx.execute(sql`select private.erase_identity(${id})`)
    await tx.delete(accounts).where(
      inArray(
        accounts.id,
        rows.map(({ id }) => id),
      ),
    )
  })
}
