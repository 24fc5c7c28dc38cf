import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { iAmAdmin, readPolicy, systemPolicy } from '#platform/db/policies.ts'
import { loom } from '#platform/db/roles.ts'

/** Mails on their way and sent. Rendered when queued; without SMTP_URL outside demo mode they wait here. */
export const mails = loom.table(
  'mails',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** One mail per key, however often its job runs. */
    dedupeKey: text('dedupe_key').notNull(),
    template: text().notNull(),
    toName: text('to_name').notNull(),
    toAddress: text('to_address').notNull(),
    subject: text().notNull(),
    /** Empty once sent, and so is what is attached. */
    html: text().notNull(),
    text: text().notNull(),
    /** An .ics to attach: its method and content. */
    calendar: jsonb().$type<{ method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; content: string }>(),
    status: text({ enum: ['waiting', 'sent', 'failed'] })
      .notNull()
      .default('waiting'),
    attempts: integer().notNull().default(0),
    problem: text(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    sentAt: timestamp('sent_at', { withTimezone: true }),
  },
  (t) => [
    check('mails_status', sql`${t.status} in ('waiting', 'sent', 'failed')`),
    uniqueIndex('mails_dedupe').on(t.dedupeKey),
    index('mails_status_age').on(t.status, t.createdAt),
    readPolicy('mails_admin', sql`${iAmAdmin}`),
    systemPolicy('mails'),
  ],
)

/** Demo mode only: what the in-process SMTP server received, shown at /dev/mail. */
export const devMails = loom.table(
  'dev_mails',
  {
    id: uuid().primaryKey().defaultRandom(),
    toAddress: text('to_address').notNull(),
    subject: text().notNull(),
    html: text().notNull(),
    text: text().notNull(),
    attachments: jsonb().$type<{ name: string; type: string; content: string }[]>().notNull().default([]),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    index('dev_mails_received').on(t.receivedAt),
    readPolicy('dev_mails_everyone', sql`true`),
    systemPolicy('dev_mails'),
  ],
)
