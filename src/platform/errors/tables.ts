import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, jsonb, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { iAmAdmin, readPolicy, systemPolicy } from '#platform/db/policies.ts'
import { loom } from '#platform/db/roles.ts'

/** Unexpected errors, one row a distinct one: admins see them, whether or not an outside service does. */
export const errorEvents = loom.table(
  'error_events',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** Hash of source, message and first own frame: equal errors share a row. */
    fingerprint: text().notNull(),
    source: text({ enum: ['server', 'browser', 'job'] }).notNull(),
    level: text({ enum: ['error', 'critical'] })
      .notNull()
      .default('error'),
    message: text().notNull(),
    stack: text().notNull().default(''),
    /** Route, job or component where it happened. */
    component: text().notNull().default(''),
    requestId: text('request_id'),
    accountId: uuid('account_id'),
    role: text(),
    breadcrumbs: jsonb().$type<string[]>().notNull().default([]),
    count: integer().notNull().default(1),
    firstAt: timestamp('first_at', { withTimezone: true }).notNull().defaultNow(),
    lastAt: timestamp('last_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check('error_events_source', sql`${t.source} in ('server', 'browser', 'job')`),
    check('error_events_level', sql`${t.level} in ('error', 'critical')`),
    uniqueIndex('error_events_fingerprint').on(t.fingerprint),
    index('error_events_last').on(t.lastAt, t.id),
    readPolicy('error_events_admin', sql`${iAmAdmin}`),
    systemPolicy('error_events'),
  ],
)
