import { sql } from 'drizzle-orm'
import { bigint, check, integer, pgPolicy, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { coaches } from '#features/coaches/tables.ts'
import { me, readPolicy, systemPolicy } from '#platform/db/policies.ts'
import { actorRole, loom } from '#platform/db/roles.ts'

/**
 * What a coach asks for 60 minutes, from when on: the newest row counts, the older ones are its history. Rows are only
 * added (privileges: migration price_guards), so what was asked when cannot be rewritten. Others learn the rate of today through
 * private.coach_rate.
 */
export const coachRates = loom.table(
  'coach_rates',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    coachId: uuid('coach_id')
      .notNull()
      .references(() => coaches.id, { onDelete: 'cascade' }),
    /** Minor units for 60 minutes; null: from then on the practice's. */
    minor: integer(),
    currency: text().notNull(),
    fromAt: timestamp('from_at', { withTimezone: true }).notNull().default(sql`private.clock()`),
  },
  (t) => [
    check('coach_rates_minor', sql`${t.minor} between 1 and 100000000`),
    check('coach_rates_currency', sql`${t.currency} ~ '^[A-Z]{3}$'`),
    uniqueIndex('coach_rates_newest').on(t.coachId, t.id),
    readPolicy('coach_rates_own', sql`${t.coachId} = ${me}`),
    pgPolicy('coach_rates_set', { for: 'insert', to: actorRole, withCheck: sql`${t.coachId} = ${me}` }),
    systemPolicy('coach_rates'),
  ],
)
