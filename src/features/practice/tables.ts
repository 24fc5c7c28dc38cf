import { sql } from 'drizzle-orm'
import { bigint, boolean, check, integer, pgPolicy, text, timestamp } from 'drizzle-orm/pg-core'
import { iAmAdmin, readPolicy, systemPolicy } from '#platform/db/policies.ts'
import { actorRole, loom } from '#platform/db/roles.ts'

/** The practice that runs this installation: one row, made by a migration. */
export const practice = loom.table(
  'practice',
  {
    id: integer().primaryKey().default(1),
    name: text().notNull().default('Loom'),
    currency: text().notNull().default('EUR'),
    zone: text().notNull().default('Etc/UTC'),
    /** Whether everybody finds coaches in a directory. Without one a coach is found by their own page or link. */
    directory: boolean().notNull().default(true),
    /** For coaches without terms of their own: minutes before the start, see offerings/policy. */
    freeUntilMin: integer('free_until_min').notNull().default(1440),
    moveUntilMin: integer('move_until_min').notNull().default(1440),
    /** Both sides of a session are reminded of it these many minutes before: none to three of them. */
    reminderOffsets: integer('reminder_offsets').array().notNull().default([1440, 60]),
  },
  (t) => [
    check('practice_one_row', sql`${t.id} = 1`),
    check('practice_currency', sql`${t.currency} ~ '^[A-Z]{3}$'`),
    check('practice_free_until', sql`${t.freeUntilMin} between 0 and 43200`),
    check('practice_move_until', sql`${t.moveUntilMin} between 0 and 43200`),
    check(
      'practice_reminders',
      sql`cardinality(${t.reminderOffsets}) <= 3 and 5 <= all(${t.reminderOffsets}) and 20160 >= all(${t.reminderOffsets})`,
    ),
    readPolicy('practice_everyone', sql`true`),
    // An admin sets terms, reminders and the directory: those columns are granted, no others.
    pgPolicy('practice_admin', { for: 'update', to: actorRole, using: iAmAdmin, withCheck: iAmAdmin }),
    systemPolicy('practice'),
  ],
)

/** What 60 minutes cost with a coach who has set no rate, from when on: the newest row counts. Rows are only added. */
export const practiceRates = loom.table(
  'practice_rates',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** Minor units for 60 minutes; null: from then on there is none. */
    minor: integer(),
    currency: text().notNull(),
    fromAt: timestamp('from_at', { withTimezone: true }).notNull().default(sql`private.clock()`),
  },
  (t) => [
    check('practice_rates_minor', sql`${t.minor} between 1 and 100000000`),
    check('practice_rates_currency', sql`${t.currency} ~ '^[A-Z]{3}$'`),
    readPolicy('practice_rates_read', sql`(select private.actor_kind()) in ('coach', 'admin')`),
    pgPolicy('practice_rates_set', { for: 'insert', to: actorRole, withCheck: iAmAdmin }),
    systemPolicy('practice_rates'),
  ],
)
