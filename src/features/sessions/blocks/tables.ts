import { sql } from 'drizzle-orm'
import { check, index, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { coaches } from '#features/coaches/tables.ts'
import { ownPolicy, systemPolicy } from '#platform/db/policies.ts'
import { loom } from '#platform/db/roles.ts'

/**
 * Time a coach keeps for themselves: no slot lies in it (private.blocked_ranges), sessions that are booked stay. What
 * it is for is the coach's alone.
 */
export const privateBlocks = loom.table(
  'private_blocks',
  {
    id: uuid().primaryKey().defaultRandom(),
    coachId: uuid('coach_id')
      .notNull()
      .references(() => coaches.id, { onDelete: 'cascade' }),
    startsAt: timestamp('starts_at', { withTimezone: true }).notNull(),
    endsAt: timestamp('ends_at', { withTimezone: true }).notNull(),
    note: text().notNull().default(''),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check(
      'private_blocks_order',
      sql`${t.endsAt} > ${t.startsAt} and ${t.endsAt} <= ${t.startsAt} + interval '31 days'`,
    ),
    check('private_blocks_note', sql`char_length(${t.note}) <= 200`),
    index('private_blocks_coach').on(t.coachId, t.endsAt),
    ownPolicy('private_blocks', t.coachId),
    systemPolicy('private_blocks'),
  ],
)
