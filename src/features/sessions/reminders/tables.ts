import { sql } from 'drizzle-orm'
import { check, integer, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core'
import { systemPolicy } from '#platform/db/policies.ts'
import { loom } from '#platform/db/roles.ts'
import { sessions } from '../tables.ts'

/**
 * Reminders that were given, one row a time of a session and offset: written in the transaction that enqueues the mail,
 * so that two workers at once and a crash between them make one. A moved session has another sequence, and is reminded
 * anew.
 */
export const sessionReminders = loom.table(
  'session_reminders',
  {
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    sequence: integer().notNull(),
    offsetMin: integer('offset_min').notNull(),
    at: timestamp({ withTimezone: true }).notNull().default(sql`private.clock()`),
  },
  (t) => [
    primaryKey({ columns: [t.sessionId, t.sequence, t.offsetMin] }),
    check('session_reminders_offset', sql`${t.offsetMin} > 0`),
    systemPolicy('session_reminders'),
  ],
)
