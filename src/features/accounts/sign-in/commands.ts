// Signing in with a password. Where there is a second factor this opens nothing yet: second-factor/commands.ts does.
import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Context } from '#platform/api/context.ts'
import { Problem } from '#platform/api/problem.ts'
import { knownDevice, knownDeviceCookie } from '#platform/auth/known-device.ts'
import { clock } from '#platform/clock.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withSystem } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { ok, refuse } from '#platform/result.ts'
import { audit } from '../commands.ts'
import { callAuth, withIdentity } from '../gateway.ts'
import { session, signInTries } from '../identity/tables.ts'
import { normalised } from '../password/rules.ts'
import type { Entrant } from '../queries.ts'
import { readEntrant } from '../queries.ts'
import type { SignedIn, SignIn } from './input.ts'
import { countTry } from './rules.ts'

/**
 * Opens a session, or asks for the second factor. An address nobody has and a wrong password are one answer at one
 * speed. Refuses `wrong_credentials`, and to who knows the password `email_not_verified` and `account_suspended`.
 * @throws Problem 429 `too_many_tries`; tries made elsewhere do not slow a device that signed in before.
 */
export async function signIn(context: Context, { email, password, remember }: SignIn): Promise<Result<SignedIn>> {
  const entrant = await withSystem('who wants in', (tx) => readEntrant(tx, email))
  const key = triesKey(context, email, entrant)
  await withIdentity((tx) => takeTry(tx, key))
  const body = { email, password: normalised(password), rememberMe: remember }
  const said = await callAuth(context, (api, headers) => api.signInEmail({ body, headers, returnHeaders: true }))
  if (!said.ok && said.code === 'EMAIL_NOT_VERIFIED') return refuse(403, 'email_not_verified')
  if (!said.ok || !entrant) return refuse(401, 'wrong_credentials')
  await withIdentity((tx) => forgetTries(tx, key))
  if (!said.token) return ok({ step: 'second_factor' })
  return welcome(context, entrant, said.token)
}

/**
 * The end of every way in: whoever this browser was signed in as is signed out, and it is known from now on.
 * Refuses `account_suspended`, and takes the session back.
 */
export async function welcome(context: Context, entrant: Entrant, token: string): Promise<Result<SignedIn>> {
  const { id, role, status } = entrant
  const welcomed = status === 'active' || status === 'closing'
  const over = welcomed ? context.session && eq(session.id, context.session.id) : eq(session.token, token)
  if (over) await withIdentity((tx) => tx.delete(session).where(over))
  if (!welcomed) {
    context.reply.cookies.length = 0
    return refuse(403, 'account_suspended')
  }
  await withSystem('somebody signed in', (tx) => audit(tx, { kind: role, id }, 'accounts.signed_in', id))
  context.reply.cookies.push(knownDeviceCookie(id))
  return ok({ step: 'done', secondFactor: entrant.secondFactor ? 'on' : WITHOUT[role] })
}

/** What somebody without a second factor is told. */
const WITHOUT = { admin: 'required', coach: 'proposed', client: 'off' } as const

/** Counts a try on a key; parallel ones queue on its row. @throws Problem 429 that says when the next one counts. */
export async function takeTry(tx: Tx, key: string): Promise<void> {
  await tx.insert(signInTries).values({ key }).onConflictDoNothing()
  const mine = eq(signInTries.key, key)
  const [row] = await tx.select().from(signInTries).where(mine).for('update')
  const before = { tries: row?.tries ?? 0, lastAt: row?.lastAt.getTime() ?? 0, nextAt: row?.nextAt.getTime() ?? 0 }
  const counted = countTry(before, await clock(tx))
  if (!counted.ok) throw new Problem(429, 'too_many_tries', { retryAfter: Math.ceil(counted.waitMs / 1000) })
  const { tries, lastAt, nextAt } = counted.after
  await tx
    .update(signInTries)
    .set({ tries, lastAt: new Date(lastAt), nextAt: new Date(nextAt) })
    .where(mine)
}

export const forgetTries = (tx: Tx, key: string) => tx.delete(signInTries).where(eq(signInTries.key, key))

/** By address, known or not; on a device that signed in to this account before, by device. */
function triesKey({ request }: Context, email: string, entrant: Entrant | undefined): string {
  const device = entrant && knownDevice(request.headers.get('cookie'), entrant.id)
  return device ? `device:${device}` : `address:${createHash('sha256').update(email).digest('base64url')}`
}
