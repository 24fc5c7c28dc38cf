import { sql } from 'drizzle-orm'
import { check, integer, text } from 'drizzle-orm/pg-core'
import { readPolicy, systemPolicy } from '#platform/db/policies.ts'
import { loom } from '#platform/db/roles.ts'

/** The practice that runs this installation: one row, made by a migration. */
export const practice = loom.table(
  'practice',
  {
    id: integer().primaryKey().default(1),
    name: text().notNull().default('Loom'),
    currency: text().notNull().default('EUR'),
    zone: text().notNull().default('Etc/UTC'),
    freeUntilMin: integer('free_until_min').notNull().default(1440),
  },
  (t) => [
    check('practice_one_row', sql`${t.id} = 1`),
    check('practice_currency', sql`${t.currency} ~ '^[A-Z]{3}$'`),
    check('practice_free_until', sql`${t.freeUntilMin} between 0 and 43200`),
    readPolicy('practice_everyone', sql`true`),
    systemPolicy('practice'),
  ],
)
