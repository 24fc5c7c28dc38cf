import { and, eq } from 'drizzle-orm'
import type { Context } from '#platform/api/context.ts'
import { verifyPassword } from '#platform/auth/argon2.ts'
import { commonWords } from '#platform/auth/common-passwords.ts'
import type { Session } from '#platform/auth/door.ts'
import { withSystem } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Refusal, Result } from '#platform/result.ts'
import { badField, no, ok, refuse } from '#platform/result.ts'
import { audit } from '../commands.ts'
import { callAuth, ownerOfReset, spendReset, withIdentity } from '../gateway.ts'
import { account, emailChange, user, verification } from '../identity/tables.ts'
import type { Done } from '../input.ts'
import { tell } from '../letters/commands.ts'
import { readReader } from '../queries.ts'
import { forgetTries, takeTry } from '../sign-in/commands.ts'
import type { ChangePassword, ResetPassword } from './input.ts'
import { normalised, weaknessOf } from './rules.ts'

/** Why a new password is refused, on its field, or nothing. */
export function judge(field: string, password: string, owner: { name: string; email: string }): Refusal | undefined {
  const weakness = weaknessOf(normalised(password), owner, commonWords())
  return weakness ? badField(field, weakness) : undefined
}

export const WRONG_PASSWORD = badField('password', 'wrong_password')

/**
 * Runs what asks somebody signed in for their password again, and answers WRONG_PASSWORD when it was not. Refuses
 * `no_password` to who signs in with codes by mail: they set one first, by a reset.
 * @throws Problem 429 `too_many_tries`: a stolen session must not become a stolen password.
 */
export async function asOwner<T>({ accountId }: Session, act: () => Promise<Result<T>>): Promise<Result<T>> {
  if ((await hashOfPassword(accountId)) === undefined) return no('no_password')
  const key = `owner:${accountId}`
  await withIdentity((tx) => takeTry(tx, key))
  const result = await act()
  if (result.ok || result.reason !== WRONG_PASSWORD.reason) await withIdentity((tx) => forgetTries(tx, key))
  return result
}

/** Whether a password is the account's, for what the auth library does not ask it for itself. */
export async function isPasswordOf(accountId: string, password: string): Promise<boolean> {
  return verifyPassword((await hashOfPassword(accountId)) ?? '', normalised(password))
}

async function hashOfPassword(accountId: string): Promise<string | undefined> {
  const [row] = await withIdentity((tx) =>
    tx
      .select({ hash: account.password })
      .from(account)
      .where(and(eq(account.userId, accountId), eq(account.providerId, 'credential'))),
  )
  return row?.hash ?? undefined
}

/** Sets a new password and ends every other session. Refuses `wrong_password`, and on `newPassword` why it is weak. */
export async function changePassword(
  context: Context & { session: Session },
  { password, newPassword }: ChangePassword,
): Promise<Result<Done>> {
  const { accountId, name } = context.session
  const email = (await withSystem('whose password', (tx) => readReader(tx, accountId)))?.email ?? ''
  const weak = judge('newPassword', newPassword, { name, email })
  if (weak) return weak
  return asOwner(context.session, async () => {
    const body = {
      currentPassword: normalised(password),
      newPassword: normalised(newPassword),
      revokeOtherSessions: true,
    }
    const said = await callAuth(context, (api, headers) => api.changePassword({ body, headers, returnHeaders: true }))
    if (!said.ok) return WRONG_PASSWORD
    await afterNewPassword(accountId, 'accounts.password_changed')
    return ok({})
  })
}

/** Sends a link to an address, if it is somebody's. By a job, so that the answer takes as long if it is nobody's. */
export const requestReset = (email: string): Promise<void> =>
  withSystem('somebody forgot their password', (tx) => enqueue(tx, 'accounts.sendReset', { email }))

const LINK_INVALID = refuse(400, 'link_invalid')

/** Whose password a link sets. Refuses `link_invalid`: used, older than an hour, or never ours. */
export async function readReset(token: string): Promise<Result<{ email: string }>> {
  const reader = await readerOf(await ownerOfReset(token))
  return reader ? ok({ email: reader.email }) : LINK_INVALID
}

/**
 * Sets a new password by a mailed link, once; every session ends and the second factor is still asked for. Who reads
 * the mail has proved the address with it. Refuses `link_invalid`, and on `newPassword` why it is weak.
 */
export async function resetPassword({ token, newPassword }: ResetPassword): Promise<Result<Done>> {
  const reader = await readerOf(await ownerOfReset(token))
  if (!reader) return LINK_INVALID
  const weak = judge('newPassword', newPassword, reader)
  if (weak) return weak
  if (!(await spendReset(token, normalised(newPassword)))) return LINK_INVALID
  await withIdentity((tx) => tx.update(user).set({ emailVerified: true }).where(eq(user.id, reader.id)))
  await afterNewPassword(reader.id, 'accounts.password_reset')
  return ok({})
}

const readerOf = async (id: string | undefined) =>
  id === undefined ? null : withSystem('whose link', (tx) => readReader(tx, id))

/** What was on its way under the old password goes no further; the owner is told. */
async function afterNewPassword(accountId: string, action: string) {
  await withIdentity(async (tx) => {
    await tx.delete(emailChange).where(eq(emailChange.userId, accountId))
    await tx.delete(verification).where(eq(verification.value, accountId))
  })
  await withSystem('a password changed', async (tx) => {
    await audit(tx, 'system', action, accountId)
    await tell(tx, accountId, 'password_changed')
  })
}
