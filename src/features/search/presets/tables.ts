import { sql } from 'drizzle-orm'
import { check, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accounts } from '#features/accounts/tables.ts'
import { ownPolicy, systemPolicy } from '#platform/db/policies.ts'
import { loom } from '#platform/db/roles.ts'

/** A combination of filters that somebody keeps under a name, for one kind of list. Their own business. */
export const presets = loom.table(
  'presets',
  {
    id: uuid().primaryKey().defaultRandom(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    /** Which list it belongs to. */
    scope: text({ enum: ['coaches', 'sessions'] }).notNull(),
    name: text().notNull(),
    /** The query of the list's address, without its question mark. */
    query: text().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check('presets_scope', sql`${t.scope} in ('coaches', 'sessions')`),
    check('presets_name', sql`char_length(${t.name}) between 1 and 60`),
    check('presets_query', sql`char_length(${t.query}) between 1 and 1000`),
    uniqueIndex('presets_once').on(t.accountId, t.scope, sql`lower(${t.name})`),
    ownPolicy('presets', t.accountId),
    systemPolicy('presets'),
  ],
)
