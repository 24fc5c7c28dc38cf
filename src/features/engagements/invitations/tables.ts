import { sql } from 'drizzle-orm'
import { check, index, pgPolicy, smallint, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accounts } from '#features/accounts/tables.ts'
import { coaches } from '#features/coaches/tables.ts'
import { me, readPolicy, systemPolicy } from '#platform/db/policies.ts'
import { actorRole, loom } from '#platform/db/roles.ts'

const at = (name: string) => timestamp(name, { withTimezone: true })

/** A coach asks somebody, by mail, to become their client. The mail's link is signed, see invitations/commands. */
export const clientInvitations = loom.table(
  'client_invitations',
  {
    id: uuid().primaryKey().defaultRandom(),
    coachId: uuid('coach_id')
      .notNull()
      .references(() => coaches.id, { onDelete: 'cascade' }),
    /** Lower case. Whether anybody has an account with it is not the coach's to know. */
    email: text().notNull(),
    name: text().notNull().default(''),
    /** What language the mail is in. */
    locale: text({ enum: ['en', 'de', 'es'] }).notNull(),
    /** The coach's own words in the mail. */
    note: text().notNull().default(''),
    /** `open` until it is answered or taken back; after `expiresAt` it is over by the clock. */
    status: text({ enum: ['open', 'accepted', 'declined', 'revoked'] })
      .notNull()
      .default('open'),
    /** Mails sent; the link of each dies with the next. */
    sends: smallint().notNull().default(1),
    sentAt: at('sent_at').notNull().default(sql`private.clock()`),
    expiresAt: at('expires_at').notNull().default(sql`private.clock() + interval '7 days'`),
    /** Who accepted it. */
    clientId: uuid('client_id').references(() => accounts.id, { onDelete: 'cascade' }),
    answeredAt: at('answered_at'),
    createdAt: at('created_at').notNull().default(sql`private.clock()`),
  },
  (t) => [
    check(
      'client_invitations_email',
      sql`char_length(${t.email}) between 3 and 254 and ${t.email} = lower(${t.email})`,
    ),
    check('client_invitations_name', sql`char_length(${t.name}) <= 80`),
    check('client_invitations_note', sql`char_length(${t.note}) <= 500`),
    check('client_invitations_locale', sql`${t.locale} in ('en', 'de', 'es')`),
    check('client_invitations_status', sql`${t.status} in ('open', 'accepted', 'declined', 'revoked')`),
    check('client_invitations_sends', sql`${t.sends} between 1 and 5`),
    check('client_invitations_accepted', sql`(${t.status} = 'accepted') = (${t.clientId} is not null)`),
    uniqueIndex('client_invitations_once').on(t.coachId, t.email).where(sql`${t.status} in ('open', 'declined')`),
    index('client_invitations_coach').on(t.coachId, t.createdAt, t.id),
    index('client_invitations_client').on(t.clientId),
    index('client_invitations_expiry').on(t.expiresAt).where(sql`${t.status} <> 'accepted'`),
    readPolicy('client_invitations_read', sql`${t.coachId} = ${me}`),
    pgPolicy('client_invitations_send', {
      for: 'insert',
      to: actorRole,
      withCheck: sql`${t.coachId} = ${me} and ${t.status} = 'open' and ${t.coachId} = any(array(select private.open_coach()))`,
    }),
    // Sent again or taken back; accepting and declining are private.answer_invitation's, for whoever has the link.
    pgPolicy('client_invitations_change', {
      for: 'update',
      to: actorRole,
      using: sql`${t.coachId} = ${me} and ${t.status} = 'open'`,
      withCheck: sql`${t.coachId} = ${me} and ${t.status} in ('open', 'revoked')`,
    }),
    systemPolicy('client_invitations'),
  ],
)
