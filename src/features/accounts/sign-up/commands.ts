import { and, eq, sql } from 'drizzle-orm'
import type { Context } from '#platform/api/context.ts'
import { hashPassword } from '#platform/auth/argon2.ts'
import { withSystem } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Result } from '#platform/result.ts'
import { badField, ok, refuse } from '#platform/result.ts'
import { audit } from '../commands.ts'
import { createUser, withIdentity } from '../gateway.ts'
import { readToken, spendToken } from '../identity/commands.ts'
import { account, user } from '../identity/tables.ts'
import type { Done } from '../input.ts'
import { judge } from '../password/commands.ts'
import { normalised } from '../password/rules.ts'
import { readEntrant, readReader } from '../queries.ts'
import { signIn } from '../sign-in/commands.ts'
import type { SignedIn } from '../sign-in/input.ts'
import { accounts } from '../tables.ts'
import type { SignUp, VerifyEmail } from './input.ts'

/**
 * Opens an account that waits for its address to be confirmed. One answer, whether the address is known or not: what
 * is true stands in the mail. Until it is confirmed, who signs up again with the address overwrites the password;
 * confirming takes link and password, so a stranger who was first gains nothing. Refuses a weak `password`.
 */
export async function signUp(given: SignUp): Promise<Result<Done>> {
  const { name, email, next, locale, zone, hourCycle } = given
  const weak = judge('password', given.password, given)
  if (weak) return weak
  const password = normalised(given.password)
  const known = await withSystem('who signs up', (tx) => readEntrant(tx, email))
  if (known?.verified === false) await replacePassword(known.id, name, password)
  const id = known?.verified === false ? known.id : await createUser({ name, email, password })
  await withSystem('somebody signed up', async (tx) => {
    if (id) {
      await tx.update(accounts).set({ name, locale, zone, hourCycle }).where(eq(accounts.id, id))
      await audit(tx, 'system', 'accounts.signed_up', id)
    }
    await enqueue(tx, 'accounts.sendVerification', { email, next })
  })
  return ok({})
}

async function replacePassword(id: string, name: string, password: string) {
  const hash = await hashPassword(password)
  await withIdentity(async (tx) => {
    const [still] = await tx
      .update(user)
      .set({ name })
      .where(and(eq(user.id, id), eq(user.emailVerified, false)))
      .returning()
    if (still) await tx.update(account).set({ password: hash }).where(eq(account.userId, id))
  })
}

/** Sends the link again, if it is still needed; a known address gets a mail that says so. One answer for all. */
export const requestVerification = (email: string, next?: string): Promise<void> =>
  withSystem('a link is asked for again', (tx) => enqueue(tx, 'accounts.sendVerification', { email, next }))

const LINK_INVALID = refuse(400, 'link_invalid')

/** Whose address a link confirms. Refuses `link_invalid`: used, older than a day, or never ours. */
export async function readVerification(token: string): Promise<Result<{ email: string }>> {
  const id = await withIdentity((tx) => readToken(tx, 'verify', token))
  const reader = id && (await withSystem('whose link', (tx) => readReader(tx, id)))
  return reader ? ok({ email: reader.email }) : LINK_INVALID
}

/** Confirms the address and signs in. Refuses `link_invalid`, and `wrong_password` on its field. */
export async function verifyEmail(context: Context, { token, password }: VerifyEmail): Promise<Result<SignedIn>> {
  const link = await readVerification(token)
  if (!link.ok) return link
  const credentials = { email: link.value.email, password, remember: true }
  // An unconfirmed account answers `email_not_verified` to its password, and only to that.
  const tried = await signIn(context, credentials)
  if (tried.ok) return tried
  if (tried.reason === 'wrong_credentials') return badField('password', 'wrong_password')
  if (tried.reason !== 'email_not_verified') return tried
  const confirmed = await withIdentity(async (tx) => {
    const id = await spendToken(tx, 'verify', token)
    if (id) await tx.update(user).set({ emailVerified: true, updatedAt: sql`private.clock()` }).where(eq(user.id, id))
    return id
  })
  return confirmed ? signIn(context, credentials) : LINK_INVALID
}
