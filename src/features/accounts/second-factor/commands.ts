// The second factor: set up, used, renewed, turned off. The auth library keeps the secret and opens the session; that a
// code counts once, and that codes cannot be guessed through, is seen to here.
import { createHmac, randomInt } from 'node:crypto'
import { and, eq, lt, ne } from 'drizzle-orm'
import { encode } from 'uqr'
import { readPractice } from '#features/practice/queries.ts'
import type { Context } from '#platform/api/context.ts'
import { Problem } from '#platform/api/problem.ts'
import { signedCookie } from '#platform/auth/cookies.ts'
import type { Session } from '#platform/auth/door.ts'
import { clock } from '#platform/clock.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withSystem } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { no, ok, refuse } from '#platform/result.ts'
import { loomSecret } from '#platform/secret.ts'
import { audit } from '../commands.ts'
import { awaitedBy, callAuth, unsealed, withIdentity } from '../gateway.ts'
import { session, twoFactor, user } from '../identity/tables.ts'
import type { Done } from '../input.ts'
import { tell } from '../letters/commands.ts'
import type { Notice } from '../letters/input.ts'
import { asOwner, isPasswordOf, WRONG_PASSWORD } from '../password/commands.ts'
import { normalised } from '../password/rules.ts'
import { readEntrantById } from '../queries.ts'
import { welcome } from '../sign-in/commands.ts'
import type { SignedIn } from '../sign-in/input.ts'
import type { BackupCodes, Enrolment } from './input.ts'
import {
  BACKUP_ALPHABET,
  BACKUP_CODES,
  BACKUP_LENGTH,
  countCode,
  counterOf,
  digitsOf,
  inFours,
  stepsAt,
} from './rules.ts'

type SignedInContext = Context & { session: Session }

const WRONG_CODE = refuse(401, 'wrong_code')
const SIGN_IN_AGAIN = refuse(401, 'sign_in_again')

/** The second step of signing in, with the app's code. Refuses `wrong_code` (used before, too), `sign_in_again`. */
export async function giveCode(context: Context, code: string): Promise<Result<SignedIn>> {
  const account = await awaitedAccount(context)
  if (!account) return SIGN_IN_AGAIN
  if (!(await claimCode(account, code))) return WRONG_CODE
  const body = { code }
  const said = await callAuth(context, (api, headers) => api.verifyTOTP({ body, headers, returnHeaders: true }))
  return said.ok && said.token ? enter(context, account, said.token) : WRONG_CODE
}

/** The second step with a backup code, which is used up by it; its owner is told. Refuses like `giveCode`. */
export async function giveBackupCode(context: Context, code: string): Promise<Result<SignedIn>> {
  const account = await awaitedAccount(context)
  if (!account) return SIGN_IN_AGAIN
  await withIdentity((tx) => takeCodeTry(tx, account))
  const body = { code: sealOf(code) }
  const said = await callAuth(context, (api, headers) => api.verifyBackupCode({ body, headers, returnHeaders: true }))
  if (!said.ok || !said.token) return WRONG_CODE
  const left = await withIdentity((tx) => codesLeft(tx, account))
  await note(account, 'backup_code_used', { left })
  return enter(context, account, said.token)
}

/** The account whose password was right in this browser within the last ten minutes. */
async function awaitedAccount({ request, session }: Context): Promise<string | undefined> {
  const challenge = signedCookie(request.headers.get('cookie'), 'second_step')
  return challenge && !session ? awaitedBy(challenge) : undefined
}

async function enter(context: Context, account: string, token: string): Promise<Result<SignedIn>> {
  await withIdentity((tx) => tx.update(twoFactor).set({ tries: 0 }).where(eq(twoFactor.userId, account)))
  const entrant = await withSystem('who came in', (tx) => readEntrantById(tx, account))
  return entrant ? welcome(context, entrant, token) : SIGN_IN_AGAIN
}

/** Begins to set up an app; nothing changes until a code confirms it. Refuses `wrong_password`, `second_factor_on`. */
export async function beginEnrolment(context: SignedInContext, password: string): Promise<Result<Enrolment>> {
  const { name: issuer } = await withSystem('who the code is for', readPractice)
  return asOwner(context.session, async () => {
    const body = { password: normalised(password), issuer }
    const said = await callAuth(context, (api, headers) => api.enableTwoFactor({ body, headers, returnHeaders: true }))
    if (!said.ok) return said.code === 'TOTP_ALREADY_ENABLED' ? no('second_factor_on') : WRONG_PASSWORD
    if (said.value.method !== 'totp') throw new Error('the auth library set up something else')
    const uri = said.value.totpURI
    return ok({ uri, secret: new URL(uri).searchParams.get('secret') ?? '', qr: pictureOf(uri) })
  })
}

/**
 * Turns the second factor on with the app's first code, signs out every other device, and gives the backup codes.
 * Refuses `wrong_code`; 409 `second_factor_not_begun`.
 */
export async function confirmEnrolment(context: SignedInContext, code: string): Promise<Result<BackupCodes>> {
  const { accountId, secondFactor } = context.session
  if (secondFactor) return no('second_factor_on')
  const claimed = await claimCode(accountId, code)
  if (claimed === undefined) return no('second_factor_not_begun')
  if (!claimed) return WRONG_CODE
  const body = { code }
  const said = await callAuth(context, (api, headers) => api.verifyTOTP({ body, headers, returnHeaders: true }))
  if (!said.ok || !said.token) return WRONG_CODE
  const { token } = said
  const backupCodes = newBackupCodes()
  await withIdentity(async (tx) => {
    await tx
      .update(twoFactor)
      .set({ tries: 0, ...sealed(backupCodes) })
      .where(eq(twoFactor.userId, accountId))
    await endOthers(tx, accountId, token)
  })
  await note(accountId, 'second_factor_on')
  return ok({ backupCodes: backupCodes.map(inFours) })
}

/** New backup codes in place of the old. Refuses `wrong_password`, `second_factor_off`. */
export async function renewBackupCodes({ session }: SignedInContext, password: string): Promise<Result<BackupCodes>> {
  const { accountId, secondFactor } = session
  if (!secondFactor) return no('second_factor_off')
  return asOwner(session, async () => {
    if (!(await isPasswordOf(accountId, password))) return WRONG_PASSWORD
    const backupCodes = newBackupCodes()
    await withIdentity((tx) => tx.update(twoFactor).set(sealed(backupCodes)).where(eq(twoFactor.userId, accountId)))
    await note(accountId, 'backup_codes_made')
    return ok({ backupCodes: backupCodes.map(inFours) })
  })
}

/** Turns it off and signs out every other device. Refuses `wrong_password`, and admins: `second_factor_required`. */
export async function turnOff(context: SignedInContext, password: string): Promise<Result<Done>> {
  const { accountId, kind } = context.session
  if (kind === 'admin') return no('second_factor_required')
  return asOwner(context.session, async () => {
    const body = { password: normalised(password) }
    const said = await callAuth(context, (api, headers) => api.disableTwoFactor({ body, headers, returnHeaders: true }))
    if (!said.ok || !said.token) return WRONG_PASSWORD
    const { token } = said
    await withIdentity((tx) => endOthers(tx, accountId, token))
    await note(accountId, 'second_factor_off')
    return ok({})
  })
}

/** Forgets somebody's app and codes, and signs them out: they set up another one. For the terminal. */
export async function forgetSecondFactor(accountId: string): Promise<void> {
  await withIdentity(async (tx) => {
    await tx.delete(twoFactor).where(eq(twoFactor.userId, accountId))
    await tx.update(user).set({ twoFactorEnabled: false }).where(eq(user.id, accountId))
    await tx.delete(session).where(eq(session.userId, accountId))
  })
  await note(accountId, 'second_factor_off')
}

/**
 * Counts a try and claims the step a code is of: true for one caller, once. Undefined without a secret.
 * @throws Problem 429 `too_many_tries`
 */
async function claimCode(account: string, code: string): Promise<boolean | undefined> {
  const row = await withIdentity((tx) => takeCodeTry(tx, account))
  if (!row) return undefined
  const secret = await unsealed(row.secret)
  return withIdentity(async (tx) => {
    const hash = (step: number) => createHmac('sha1', secret).update(counterOf(step)).digest()
    const step = stepsAt(await clock(tx)).find((at) => digitsOf(hash(at)) === code)
    if (step === undefined) return false
    // The step only moves up: of two requests with the same code one finds a row to change.
    const moved = await tx
      .update(twoFactor)
      .set({ lastStep: step })
      .where(and(eq(twoFactor.userId, account), lt(twoFactor.lastStep, step)))
      .returning({ id: twoFactor.id })
    return moved.length === 1
  })
}

async function takeCodeTry(tx: Tx, account: string) {
  const mine = eq(twoFactor.userId, account)
  const [row] = await tx.select().from(twoFactor).where(mine).for('update')
  if (!row) return undefined
  const counted = countCode({ tries: row.tries, since: row.triesSince.getTime() }, await clock(tx))
  if (!counted.ok) throw new Problem(429, 'too_many_tries', { retryAfter: Math.ceil(counted.waitMs / 1000) })
  const { tries, since } = counted.after
  await tx
    .update(twoFactor)
    .set({ tries, triesSince: new Date(since) })
    .where(mine)
  return row
}

const newBackupCodes = () =>
  Array.from({ length: BACKUP_CODES }, () =>
    Array.from({ length: BACKUP_LENGTH }, () => BACKUP_ALPHABET[randomInt(BACKUP_ALPHABET.length)]).join(''),
  )

/** 80 random bits under a key that is not in the database: whoever has only that can try none of them. */
const sealOf = (code: string) => createHmac('sha256', loomSecret()).update(`backup code ${code}`).digest('base64url')
const sealed = (codes: string[]) => ({ backupCodes: JSON.stringify(codes.map(sealOf)) })

async function codesLeft(tx: Tx, account: string): Promise<number> {
  const [row] = await tx.select({ codes: twoFactor.backupCodes }).from(twoFactor).where(eq(twoFactor.userId, account))
  return JSON.parse(row?.codes ?? '[]').length
}

const endOthers = (tx: Tx, account: string, token: string) =>
  tx.delete(session).where(and(eq(session.userId, account), ne(session.token, token)))

const note = (account: string, notice: Notice, values?: Record<string, number>) =>
  withSystem('a second factor changed', async (tx) => {
    await audit(tx, 'system', `accounts.${notice}`, account)
    await tell(tx, account, notice, values)
  })

/** A path of dark runs on a grid that leaves two light squares around. */
function pictureOf(text: string): Enrolment['qr'] {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const rows = data.map((row) => row.map((dark) => (dark ? '#' : ' ')).join(''))
  const runs = rows.flatMap((row, y) => [...row.matchAll(/#+/g)].map((run) => [run.index, y, run[0].length] as const))
  return { size, path: runs.map(([x, y, width]) => `M${x} ${y}h${width}v1h-${width}z`).join('') }
}
