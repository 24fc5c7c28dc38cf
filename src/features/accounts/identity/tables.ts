// The auth library's tables. Property names are the library's; only role loom_identity may touch them.
import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { identity } from '#platform/db/roles.ts'

const at = (name: string) => timestamp(name, { withTimezone: true })
const stamps = {
  createdAt: at('created_at').notNull().defaultNow(),
  updatedAt: at('updated_at').notNull().defaultNow(),
}

export const user = identity.table(
  'user',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    email: text().notNull(),
    emailVerified: boolean('email_verified').notNull().default(false),
    image: text(),
    twoFactorEnabled: boolean('two_factor_enabled').notNull().default(false),
    ...stamps,
  },
  // An address is one account in whatever case it is typed: it is stored in lower case, so the library's own look-up
  // (`email = $1`) finds it by the index.
  (t) => [uniqueIndex('user_email').on(t.email), check('user_email_lower', sql`${t.email} = lower(${t.email})`)],
)

const ofUser = () =>
  uuid('user_id')
    .notNull()
    .references(() => user.id, { onDelete: 'cascade' })

export const session = identity.table(
  'session',
  {
    id: uuid().primaryKey(),
    userId: ofUser(),
    token: text().notNull().unique(),
    expiresAt: at('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    ...stamps,
  },
  (t) => [index('session_user').on(t.userId)],
)

export const account = identity.table(
  'account',
  {
    id: uuid().primaryKey(),
    userId: ofUser(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    password: text(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: at('access_token_expires_at'),
    refreshTokenExpiresAt: at('refresh_token_expires_at'),
    scope: text(),
    ...stamps,
  },
  (t) => [uniqueIndex('account_provider').on(t.providerId, t.accountId), index('account_user').on(t.userId)],
)

export const verification = identity.table(
  'verification',
  {
    id: uuid().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: at('expires_at').notNull(),
    ...stamps,
  },
  (t) => [index('verification_identifier').on(t.identifier)],
)

export const twoFactor = identity.table(
  'two_factor',
  {
    id: uuid().primaryKey(),
    userId: ofUser(),
    secret: text().notNull(),
    backupCodes: text('backup_codes').notNull(),
    verified: boolean().notNull().default(true),
    /** Ours: the last time step a code was accepted for. A code counts once: the step only ever moves up. */
    lastStep: integer('last_step').notNull().default(0),
    /** Ours: tries since `triesSince`. In a durable table, since a crash empties the unlogged counters. */
    tries: integer().notNull().default(0),
    triesSince: at('tries_since').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('two_factor_user').on(t.userId)],
)

/** Ours: tries to sign in, by a hash of the address or by a device that signed in before. Never locked, only slower. */
export const signInTries = identity.table(
  'sign_in_tries',
  {
    key: text().primaryKey(),
    tries: integer().notNull().default(0),
    lastAt: at('last_at').notNull().defaultNow(),
    /** The next try counts from here on; an earlier one is refused. */
    nextAt: at('next_at').notNull().defaultNow(),
  },
  (t) => [index('sign_in_tries_age').on(t.lastAt)],
)

/** Ours: a change of address on its way. It happens when the old address approved it and the new one proved itself. */
export const emailChange = identity.table('email_change', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => user.id, { onDelete: 'cascade' }),
  newEmail: text('new_email').notNull(),
  /** sha-256 of what the mails carry; null until they are made. */
  oldToken: text('old_token').unique(),
  newToken: text('new_token').unique(),
  approvedAt: at('approved_at'),
  confirmedAt: at('confirmed_at'),
  expiresAt: at('expires_at').notNull(),
})

/** Ours: the code mailed to an address, known or not: one at a time. By a hash of the address, like the tries above. */
export const emailCodes = identity.table(
  'email_codes',
  {
    key: text().primaryKey(),
    /** The newest time it was asked for: the mail of an earlier one is not made any more. */
    request: uuid(),
    /** sha-256 of what the browser that asked carries: nobody else can use the code. */
    browser: text(),
    /** Sealed with address and browser; null until it is mailed, once it was used, and for who signs in otherwise. */
    code: text(),
    tries: integer().notNull().default(0),
    expiresAt: at('expires_at').notNull().defaultNow(),
    /** How often it was asked for since `askedSince`, and how many codes were wrong since `wrongSince`. */
    asked: integer().notNull().default(0),
    askedSince: at('asked_since').notNull().defaultNow(),
    wrong: integer().notNull().default(0),
    wrongSince: at('wrong_since').notNull().defaultNow(),
  },
  (t) => [index('email_codes_age').on(t.expiresAt)],
)
