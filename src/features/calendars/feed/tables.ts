import { sql } from 'drizzle-orm'
import { boolean, check, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accounts } from '#features/accounts/tables.ts'
import { ownPolicy, systemPolicy } from '#platform/db/policies.ts'
import { loom } from '#platform/db/roles.ts'

/** The one feed of a person, while it is on. Whoever knows its address reads it: only a hash of the secret is kept. */
export const calendarFeeds = loom.table(
  'calendar_feeds',
  {
    accountId: uuid('account_id')
      .primaryKey()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    /** SHA-256 of the secret in the address, base64url. */
    secretHash: text('secret_hash').notNull(),
    /** Whether agendas are written into it: calendars are shared more widely than sessions. */
    withAgenda: boolean('with_agenda').notNull().default(false),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    /** When an app last asked for it, to the quarter of an hour. */
    lastReadAt: timestamp('last_read_at', { withTimezone: true }),
  },
  (t) => [
    check('calendar_feeds_secret', sql`char_length(${t.secretHash}) = 43`),
    uniqueIndex('calendar_feeds_secret_key').on(t.secretHash),
    ownPolicy('calendar_feeds', t.accountId),
    systemPolicy('calendar_feeds'),
  ],
)
