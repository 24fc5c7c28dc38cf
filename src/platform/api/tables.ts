import { sql } from 'drizzle-orm'
import { index, jsonb, pgPolicy, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { me, systemPolicy } from '#platform/db/policies.ts'
import { actorRole, loom } from '#platform/db/roles.ts'

/** The answers of repeatable writes, kept for a day. A visitor's key is scoped by the nil uuid and their address is in the key. */
export const idempotencyKeys = loom.table(
  'idempotency_keys',
  {
    scope: uuid().notNull(),
    key: text().notNull(),
    /** sha-256 of procedure and input: the same key with another body is a mistake. */
    fingerprint: text().notNull(),
    answer: jsonb(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.scope, t.key] }),
    index('idempotency_keys_age').on(t.createdAt),
    pgPolicy('idempotency_keys_own', {
      for: 'all',
      to: actorRole,
      using: sql`${t.scope} = coalesce(${me}, '00000000-0000-0000-0000-000000000000'::uuid)`,
      withCheck: sql`${t.scope} = coalesce(${me}, '00000000-0000-0000-0000-000000000000'::uuid)`,
    }),
    systemPolicy('idempotency_keys'),
  ],
)
