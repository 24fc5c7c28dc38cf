// Signing in, and becoming a client, with six digits from a mail. Why that is as safe as a link:
// docs/decisions/0027-accounts-by-code.md.
import { createHmac, randomInt, randomUUID, timingSafeEqual } from 'node:crypto'
import { and, eq, gt, sql } from 'drizzle-orm'
import type { Context } from '#platform/api/context.ts'
import { Problem } from '#platform/api/problem.ts'
import { readCookie, setCookie } from '#platform/auth/cookies.ts'
import { clock } from '#platform/clock.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withSystem } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Refusal, Result } from '#platform/result.ts'
import { badField, ok, refuse } from '#platform/result.ts'
import { loomSecret } from '#platform/secret.ts'
import { audit } from '../commands.ts'
import { callAuth, withIdentity } from '../gateway.ts'
import { hashOf, newToken } from '../identity/commands.ts'
import { account, emailCodes, session, user, verification } from '../identity/tables.ts'
import type { Done } from '../input.ts'
import { readEntrantById } from '../queries.ts'
import { welcome } from '../sign-in/commands.ts'
import type { SignedIn } from '../sign-in/input.ts'
import { accounts } from '../tables.ts'
import type { GiveEmailCode, RequestCode } from './input.ts'
import { CODE_MINUTES, countAsked, countWrong, needsPassword, triesLeft } from './rules.ts'

/**
 * Has a code mailed, for the browser that asks; one before it is good no more. Whose address it is, and what the mail
 * says, is looked up by the job: one answer for all, and as fast.
 * @throws Problem 429 `too_many_codes`: five an hour to an address, none after a day's wrong tries
 */
export async function requestCode({ reply }: Context, { email, locale }: RequestCode): Promise<Result<Done>> {
  const [browser, request] = [newToken(), randomUUID()]
  const wait = await withIdentity(async (tx) => {
    const row = await lockCode(tx, email)
    const now = await clock(tx)
    const counted = countAsked(askedOf(row), wrongOf(row), now)
    if (!counted.ok) return counted.waitMs
    const { count, since } = counted.after
    const expiresAt = new Date(now + CODE_MINUTES * 60_000)
    const fresh = { request, browser: hashOf(browser), code: null, tries: 0, expiresAt }
    await tx
      .update(emailCodes)
      .set({ ...fresh, asked: count, askedSince: new Date(since) })
      .where(eq(emailCodes.key, row.key))
    await enqueue(tx, 'accounts.sendCode', { email, locale, request })
    return 0
  })
  if (wait > 0) throw new Problem(429, 'too_many_codes', { retryAfter: Math.ceil(wait / 1000) })
  reply.cookies.push(setCookie(COOKIE, browser, CODE_MINUTES * 60))
  return ok({})
}

const COOKIE = 'email_code'

/** Makes the code of a mail. Undefined when another was asked for meanwhile, or its ten minutes are over. */
export async function makeCode(tx: Tx, email: string, request: string): Promise<string | undefined> {
  const mine = and(
    eq(emailCodes.key, hashOf(email)),
    eq(emailCodes.request, request),
    gt(emailCodes.expiresAt, sql`private.clock()`),
  )
  const [row] = await tx.select().from(emailCodes).where(mine).for('update')
  if (!row?.browser) return undefined
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await tx
    .update(emailCodes)
    .set({ code: sealOf(email, row.browser, code) })
    .where(mine)
  return code
}

/**
 * Signs in whoever gives the code in the browser that asked for it. An address nobody confirmed yet gets an account as
 * a client. Refuses `wrong_code` with the tries `left`; `code_expired` (unknown, used, over, too often wrong, another
 * browser's); on `name` `name_needed`, leaving the code good; and, knowing whose mailbox it is, `account_suspended`
 * and `use_password` (a coach's, an admin's, or with a second factor since the mail was sent).
 */
export async function giveEmailCode(context: Context, given: GiveEmailCode): Promise<Result<SignedIn>> {
  const { request, reply } = context
  const browser = readCookie(request.headers.get('cookie'), COOKIE)
  const proved = await withIdentity((tx) => proveAddress(tx, given, browser ? hashOf(browser) : null))
  if (!proved.ok) return proved
  const { id, fresh } = proved.value
  if (fresh) await beginAccount(id, given)
  const body = { userId: id }
  const said = await callAuth(context, (api, headers) => api.openSessionOf({ body, headers, returnHeaders: true }))
  if (!said.ok || !said.token) return CODE_EXPIRED
  // Looked up after the session is there: whoever makes somebody a coach ends the sessions they find.
  const entrant = await withSystem('who came in', (tx) => readEntrantById(tx, id))
  if (!entrant || needsPassword(entrant)) {
    const opened = eq(session.token, said.token)
    await withIdentity((tx) => tx.delete(session).where(opened))
    reply.cookies.length = 0
    return refuse(403, 'use_password')
  }
  reply.cookies.push(setCookie(COOKIE, '', 0))
  return welcome(context, entrant, said.token)
}

const CODE_EXPIRED = refuse(400, 'code_expired')

type Proved = { id: string; fresh: boolean }

/** Uses the code up and gives the user of its address. Parallel tries queue on the code's row: one finds it good. */
async function proveAddress(tx: Tx, given: GiveEmailCode, browser: string | null): Promise<Result<Proved>> {
  const { email, code, name } = given
  const mine = eq(emailCodes.key, hashOf(email))
  const [row] = await tx.select().from(emailCodes).where(mine).for('update')
  const now = await clock(tx)
  // What another browser tries costs its owner no try: it cannot be right.
  if (!row || !browser || row.browser !== browser || row.expiresAt.getTime() <= now) return CODE_EXPIRED
  if (triesLeft(row.tries, wrongOf(row), now) === 0) return CODE_EXPIRED
  if (!isSame(row.code, sealOf(email, browser, code))) {
    const wrong = countWrong(wrongOf(row), now)
    const tries = row.tries + 1
    await tx
      .update(emailCodes)
      .set({ tries, wrong: wrong.count, wrongSince: new Date(wrong.since) })
      .where(mine)
    return wrongCode(triesLeft(tries, wrong, now))
  }
  const known = await lockUser(tx, email)
  if (!known?.emailVerified && !name) return badField('name', 'name_needed')
  await tx.update(emailCodes).set({ request: null, browser: null, code: null, wrong: 0 }).where(mine)
  return ok(known?.emailVerified ? { id: known.id, fresh: false } : await confirmedUser(tx, email, name ?? ''))
}

const wrongCode = (left: number): Refusal => ({ ok: false, reason: 'wrong_code', status: 401, data: { left } })

/** The row of an address, locked; every address has one from the moment it is named. */
async function lockCode(tx: Tx, email: string) {
  const key = hashOf(email)
  await tx.insert(emailCodes).values({ key }).onConflictDoNothing()
  const [row] = await tx.select().from(emailCodes).where(eq(emailCodes.key, key)).for('update')
  if (!row) throw new Error('the row of a code is gone')
  return row
}

async function lockUser(tx: Tx, email: string) {
  const [row] = await tx.select().from(user).where(eq(user.email, email)).for('update')
  return row
}

/**
 * The user of an address that was proved just now. Where somebody signed up with it and never confirmed it, their
 * password, name and links go: a stranger may have chosen them.
 */
async function confirmedUser(tx: Tx, email: string, name: string): Promise<Proved> {
  const id = randomUUID()
  const made = await tx
    .insert(user)
    .values({ id, name, email, emailVerified: true })
    .onConflictDoNothing()
    .returning({ id: user.id })
  if (made.length) return { id, fresh: true }
  const before = await lockUser(tx, email)
  if (!before) throw new Error('an account came and went while its address was proved')
  if (before.emailVerified) return { id: before.id, fresh: false }
  await tx.delete(account).where(eq(account.userId, before.id))
  await tx.delete(session).where(eq(session.userId, before.id))
  await tx.delete(verification).where(eq(verification.value, before.id))
  await tx
    .update(user)
    .set({ name, emailVerified: true, updatedAt: sql`private.clock()` })
    .where(eq(user.id, before.id))
  return { id: before.id, fresh: true }
}

const beginAccount = (id: string, { name, locale, zone, hourCycle }: GiveEmailCode) =>
  withSystem('somebody came by code', async (tx) => {
    await tx.update(accounts).set({ name, locale, zone, hourCycle }).where(eq(accounts.id, id))
    await audit(tx, 'system', 'accounts.signed_up', id, { by: 'email_code' })
  })

/** Six digits are found in a second by who may try them all: the key is not in the database. */
const sealOf = (email: string, browser: string, code: string) =>
  createHmac('sha256', loomSecret()).update(`email code ${email} ${browser} ${code}`).digest('base64url')

function isSame(kept: string | null, given: string): boolean {
  const [one, other] = [Buffer.from(kept ?? ''), Buffer.from(given)]
  return one.length === other.length && timingSafeEqual(one, other)
}

type Row = typeof emailCodes.$inferSelect
const askedOf = (row: Row) => ({ count: row.asked, since: row.askedSince.getTime() })
const wrongOf = (row: Row) => ({ count: row.wrong, since: row.wrongSince.getTime() })
