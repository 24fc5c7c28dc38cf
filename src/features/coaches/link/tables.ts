import { sql } from 'drizzle-orm'
import { check, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { ownPolicy, systemPolicy } from '#platform/db/policies.ts'
import { loom } from '#platform/db/roles.ts'
import { coaches } from '../tables.ts'

/** The one private link of a coach, while it is on: who comes by it sees and books them although they are unlisted. */
export const bookingLinks = loom.table(
  'booking_links',
  {
    coachId: uuid('coach_id')
      .primaryKey()
      .references(() => coaches.id, { onDelete: 'cascade' }),
    /** SHA-256 of the secret in the address, base64url. */
    secretHash: text('secret_hash').notNull(),
    /** The secret for its coach to read again: sealed with the installation's secret. */
    sealedSecret: text('sealed_secret').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check('booking_links_secret', sql`char_length(${t.secretHash}) = 43`),
    uniqueIndex('booking_links_secret_key').on(t.secretHash),
    ownPolicy('booking_links', t.coachId),
    systemPolicy('booking_links'),
  ],
)
