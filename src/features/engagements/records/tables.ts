import { sql } from 'drizzle-orm'
import { check, index, pgPolicy, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { accounts } from '#features/accounts/tables.ts'
import { coaches } from '#features/coaches/tables.ts'
import { me, readPolicy, systemPolicy } from '#platform/db/policies.ts'
import { actorRole, loom } from '#platform/db/roles.ts'

/** How a coach reaches a client of theirs, as the coach wrote it down. Nobody else reads it. */
export const clientRecords = loom.table(
  'client_records',
  {
    coachId: uuid('coach_id')
      .notNull()
      .references(() => coaches.id, { onDelete: 'cascade' }),
    clientId: uuid('client_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    /** Where the coach invited them to, unless changed since. */
    email: text().notNull().default(''),
    phone: text().notNull().default(''),
    organisation: text().notNull().default(''),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(sql`private.clock()`),
  },
  (t) => [
    primaryKey({ columns: [t.coachId, t.clientId] }),
    check('client_records_email', sql`char_length(${t.email}) <= 254`),
    check('client_records_phone', sql`char_length(${t.phone}) <= 40`),
    check('client_records_organisation', sql`char_length(${t.organisation}) <= 80`),
    index('client_records_client').on(t.clientId),
    readPolicy('client_records_read', sql`${t.coachId} = ${me}`),
    pgPolicy('client_records_write', {
      for: 'insert',
      to: actorRole,
      withCheck: sql`${t.coachId} = ${me} and ${t.clientId} = any(array(select private.my_counterparts()))`,
    }),
    pgPolicy('client_records_change', {
      for: 'update',
      to: actorRole,
      using: sql`${t.coachId} = ${me}`,
      withCheck: sql`${t.coachId} = ${me} and ${t.clientId} = any(array(select private.my_counterparts()))`,
    }),
    systemPolicy('client_records'),
  ],
)
