// The one place that speaks to the auth library. It has a pool and a role of its own, with rights in schema `identity`
// only; its HTTP handler is never mounted: listed procedures call it and pass on its cookies, never its JSON.
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { APIError, betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { symmetricDecrypt } from 'better-auth/crypto'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { eq } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import * as z from 'zod'
import type { Context } from '#platform/api/context.ts'
import { hashPassword, isOutdated, verifyPassword } from '#platform/auth/argon2.ts'
import { cookieName } from '#platform/auth/cookies.ts'
import { tokenOf } from '#platform/auth/door.ts'
import type { Tx } from '#platform/db/tx.ts'
import { env } from '#platform/env.ts'
import { log } from '#platform/log.ts'
import { loomSecret } from '#platform/secret.ts'
import * as schema from './identity/tables.ts'

type Auth = ReturnType<typeof createAuth>
let opened: { pool: pg.Pool; db: NodePgDatabase; auth: Auth } | undefined

/** Opens the library over the `identity` connection of connections.ts. */
export function openIdentity(config: pg.ClientConfig): void {
  const pool = new pg.Pool({
    ...config,
    max: 4,
    statement_timeout: 5_000,
    lock_timeout: 2_000,
    application_name: 'loom',
  })
  pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}))
  const db = drizzle(pool)
  opened = { pool, db, auth: createAuth(db) }
}

export async function closeIdentity(): Promise<void> {
  const { pool } = open()
  opened = undefined
  await pool.end()
}

function open() {
  if (!opened) throw new Error('accounts are not open yet')
  return opened
}

/** Runs `fn` in one transaction that sees schema `identity` and nothing else. */
export const withIdentity = <T>(fn: (tx: Tx) => Promise<T>): Promise<T> =>
  open().db.transaction((tx) => fn(tx as unknown as Tx))

/** What the library said: its value and the token of a session it began, or the code of its refusal. */
export type Said<T> = { ok: true; value: T; token: string | undefined } | { ok: false; code: string }

/** Calls the library on behalf of a request; its cookies go out with the answer. */
export async function callAuth<T>(
  { request, reply }: Pick<Context, 'request' | 'reply'>,
  call: (api: Auth['api'], headers: Headers) => Promise<{ headers: Headers; response: T }>,
): Promise<Said<T>> {
  const headers = new Headers()
  for (const name of ['cookie', 'user-agent']) {
    const value = request.headers.get(name)
    if (value) headers.set(name, value)
  }
  try {
    const { headers: answered, response } = await call(open().auth.api, headers)
    const ours = COOKIES.map((name) => `${cookieName(name)}=`)
    const cookies = answered.getSetCookie().filter((line) => ours.some((start) => line.startsWith(start)))
    reply.cookies.push(...cookies)
    return { ok: true, value: response, token: cookies.map(tokenOf).find(Boolean) }
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return { ok: false, code: error.body?.code ?? 'REFUSED' }
    throw error
  }
}

/** Session; second step of a sign-in, for ten minutes; "do not keep me signed in". */
const COOKIES = ['session', 'second_step', 'brief'] as const

/** Which account something waits for: a sign-in for its second step (by its cookie), a reset. */
export async function awaitedBy(identifier: string): Promise<string | undefined> {
  const { internalAdapter } = await open().auth.$context
  const found = await internalAdapter.findVerificationValue(identifier)
  return found && found.expiresAt > new Date() ? found.value : undefined
}

/** Makes a user with a password, unconfirmed; undefined when the address has an account. Takes as long either way. */
export async function createUser(given: {
  name: string
  email: string
  password: string
}): Promise<string | undefined> {
  try {
    const { user: said } = await open().auth.api.signUpEmail({ body: given })
    // For an address that is taken the library answers with a made-up user, so that its callers cannot tell.
    const [made] = await open().db.select({ id: schema.user.id }).from(schema.user).where(eq(schema.user.id, said.id))
    return made?.id
  } catch (error) {
    if (error instanceof APIError && error.body?.code === 'FAILED_TO_CREATE_USER') return undefined
    throw error
  }
}

/** A token that sets a new password within the hour, once; undefined for an address nobody has. */
export async function resetTokenFor(email: string): Promise<string | undefined> {
  const caught: { token?: string } = {}
  await resets.run(caught, () => open().auth.api.requestPasswordReset({ body: { email } }))
  return caught.token
}

/** The library hands a token only to a callback; this carries it back to who asked. */
const resets = new AsyncLocalStorage<{ token?: string }>()

export const ownerOfReset = (token: string): Promise<string | undefined> => awaitedBy(`reset-password:${token}`)

/** Sets the password and ends the account's sessions, in one transaction. False when the token is not good any more. */
export async function spendReset(token: string, newPassword: string): Promise<boolean> {
  try {
    await open().auth.api.resetPassword({ body: { token, newPassword } })
    return true
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return false
    throw error
  }
}

/** The secret an authenticator app shares with us, out of its sealed form. */
export async function unsealed(secret: string): Promise<string> {
  const { secretConfig } = await open().auth.$context
  return symmetricDecrypt({ key: secretConfig, data: secret })
}

const DAY = 24 * 60 * 60

function createAuth(db: NodePgDatabase) {
  return betterAuth({
    appName: 'Loom',
    baseURL: env().BASE_URL,
    secret: loomSecret(),
    database: drizzleAdapter(db, { provider: 'pg', schema, transaction: true }),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { log: (level, message) => (level === 'error' ? log.error({ message }, 'auth library') : undefined) },
    advanced: {
      database: { generateId: () => randomUUID() },
      ipAddress: { disableIpTracking: true },
      // The names carry their own prefix, which forbids a Domain and asks for Secure and Path=/.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: env().secure, httpOnly: true, sameSite: 'lax', path: '/' },
      cookies: {
        session_token: { name: cookieName('session') },
        two_factor: { name: cookieName('second_step') },
        dont_remember: { name: cookieName('brief') },
      },
    },
    // The whole length for clients; private.open_session decides by role, and on how long nobody used it.
    session: { expiresIn: 30 * DAY, disableSessionRefresh: true, cookieCache: { enabled: false } },
    verification: { storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      autoSignIn: false,
      requireEmailVerification: true,
      // password/rules.ts decides, on normalised text; these only keep the library from deciding otherwise.
      minPasswordLength: 1,
      maxPasswordLength: 1_000,
      resetPasswordTokenExpiresIn: 60 * 60,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ token }) => void Object.assign(resets.getStore() ?? {}, { token }),
      password: { hash: hashPassword, verify: (given) => verifyAndRenew(db, given) },
    },
    plugins: [
      { id: 'email-code', endpoints: { openSessionOf } },
      twoFactor({
        issuer: 'Loom',
        // Ten codes are made by second-factor/commands.ts and kept as hashes: the library compares what it is given.
        backupCodeOptions: {
          customBackupCodesGenerate: () => [],
          storeBackupCodes: { encrypt: async (hashes) => hashes, decrypt: async (hashes) => hashes },
        },
        // Tries are counted by second-factor/commands.ts, across challenges and restarts. The library leaves its own
        // columns alone then, but insists on having some.
        accountLockout: { enabled: false },
        schema: { twoFactor: { fields: { failedVerificationCount: 'tries', lockedUntil: 'triesSince' } } },
      }),
    ],
  })
}

/** Opens a session for who proved to be somebody in a way of ours: email-code/commands.ts. */
const openSessionOf = createAuthEndpoint.serverOnly(
  { method: 'POST', body: z.object({ userId: z.string() }) },
  async (ctx) => {
    const { internalAdapter } = ctx.context
    const owner = await internalAdapter.findUserById(ctx.body.userId)
    if (!owner) throw new APIError('NOT_FOUND')
    await setSessionCookie(ctx, { session: await internalAdapter.createSession(owner.id), user: owner }, false)
    return ctx.json({})
  },
)

/** Whether the password is right; a hash made with lower parameters than today's is made anew on the way. */
async function verifyAndRenew(db: NodePgDatabase, { hash, password }: { hash: string; password: string }) {
  const right = await verifyPassword(hash, password)
  if (right && isOutdated(hash)) {
    const renewed = await hashPassword(password)
    await db.update(schema.account).set({ password: renewed }).where(eq(schema.account.password, hash))
  }
  return right
}
