import { sql } from 'drizzle-orm'
import { bigint, check, index, jsonb, pgPolicy, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { iAmAdmin, me, readPolicy, systemPolicy } from '#platform/db/policies.ts'
import { actorRole, loom } from '#platform/db/roles.ts'

/** A person as Loom knows them; made by a trigger with the auth library's user, and gone with it. */
export const accounts = loom.table(
  'accounts',
  {
    id: uuid().primaryKey(),
    role: text({ enum: ['client', 'coach', 'admin'] })
      .notNull()
      .default('client'),
    status: text({ enum: ['active', 'closing', 'suspended', 'erased'] })
      .notNull()
      .default('active'),
    name: text().notNull(),
    locale: text({ enum: ['en', 'de', 'es'] })
      .notNull()
      .default('en'),
    zone: text().notNull().default('Etc/UTC'),
    hourCycle: text('hour_cycle', { enum: ['h12', 'h23'] })
      .notNull()
      .default('h23'),
    /** Set while the account waits to be deleted; signing in before that instant undoes it. */
    deleteAfter: timestamp('delete_after', { withTimezone: true }),
    /** The last use of a session that has ended (trigger session_seen); of a living one the session itself knows. */
    lastSeenAt: timestamp('last_seen_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check('accounts_role', sql`${t.role} in ('client', 'coach', 'admin')`),
    check('accounts_status', sql`${t.status} in ('active', 'closing', 'suspended', 'erased')`),
    check('accounts_name', sql`char_length(${t.name}) between 1 and 80`),
    check('accounts_locale', sql`${t.locale} in ('en', 'de', 'es')`),
    check('accounts_hour_cycle', sql`${t.hourCycle} in ('h12', 'h23')`),
    index('accounts_created').on(t.createdAt, t.id),
    // Yourself, the people you work with, and everybody for an admin.
    readPolicy(
      'accounts_known',
      sql`${t.id} = ${me} or ${t.id} = any(array(select private.my_counterparts())) or ${iAmAdmin}`,
    ),
    pgPolicy('accounts_own', {
      for: 'update',
      to: actorRole,
      using: sql`${t.id} = ${me}`,
      withCheck: sql`${t.id} = ${me}`,
    }),
    systemPolicy('accounts'),
  ],
)

/** What was done by whom: sensitive acts and refused ones. Rows are only ever added. */
export const auditEvents = loom.table(
  'audit_events',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Null for the system and for visitors; no foreign key, since the log outlives accounts. */
    actorId: uuid('actor_id'),
    action: text().notNull(),
    subject: text(),
    detail: jsonb().$type<Record<string, string | number | boolean | null>>(),
  },
  (t) => [
    index('audit_events_at').on(t.at, t.id),
    index('audit_events_actor').on(t.actorId, t.at),
    readPolicy('audit_events_admin', sql`${iAmAdmin}`),
    pgPolicy('audit_events_write', { for: 'insert', to: actorRole, withCheck: sql`${t.actorId} = ${me}` }),
    systemPolicy('audit_events'),
  ],
)
