import { sql } from 'drizzle-orm'
import { check, index, pgPolicy, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accounts } from '#features/accounts/tables.ts'
import { iAmAdmin, me, readPolicy, systemPolicy } from '#platform/db/policies.ts'
import { actorRole, loom } from '#platform/db/roles.ts'

/** A coach's public profile. The id is their account's. Others see it while it is listed or, by a link or as clients, unlisted. */
export const coaches = loom.table(
  'coaches',
  {
    id: uuid()
      .primaryKey()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    /**
     * `draft` while being written, `applied` while an admin decides; `listed` by approval, `declined` with a reason. Once
     * approved the coach chooses: `listed`, `unlisted` (bookable by their link and by their clients alone) or `paused`.
     */
    status: text({ enum: ['draft', 'applied', 'listed', 'unlisted', 'declined', 'paused'] })
      .notNull()
      .default('draft'),
    /** Part of the public address: /coaches/ines-moreau. */
    handle: text().notNull(),
    name: text().notNull(),
    headline: text().notNull().default(''),
    bio: text().notNull().default(''),
    specialties: text().array().notNull().default(sql`'{}'`),
    /** ISO 639-1 codes. */
    languages: text().array().notNull().default(sql`'{}'`),
    /** What they say they hold. */
    certifications: text().array().notNull().default(sql`'{}'`),
    zone: text().notNull(),
    declineReason: text('decline_reason'),
    appliedAt: timestamp('applied_at', { withTimezone: true }),
    listedAt: timestamp('listed_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check('coaches_status', sql`${t.status} in ('draft', 'applied', 'listed', 'unlisted', 'declined', 'paused')`),
    check('coaches_handle', sql`${t.handle} ~ '^[a-z0-9](-?[a-z0-9]){1,59}$'`),
    check('coaches_name', sql`char_length(${t.name}) between 1 and 80`),
    check('coaches_headline', sql`char_length(${t.headline}) <= 120`),
    check('coaches_bio', sql`char_length(${t.bio}) <= 4000`),
    check('coaches_specialties', sql`cardinality(${t.specialties}) <= 12`),
    check('coaches_languages', sql`cardinality(${t.languages}) <= 12`),
    check('coaches_certifications', sql`cardinality(${t.certifications}) <= 12`),
    uniqueIndex('coaches_handle_key').on(t.handle),
    index('coaches_listed').on(t.status, t.listedAt, t.id),
    readPolicy(
      'coaches_seen',
      sql`${t.status} = 'listed' or ${t.id} = ${me} or ${t.id} = any(array(select private.my_counterparts())) or ${iAmAdmin}
        or (${t.status} = 'unlisted' and ${t.id} = any(array(select private.coaches_by_link())))`,
    ),
    pgPolicy('coaches_apply', {
      for: 'insert',
      to: actorRole,
      withCheck: sql`${t.id} = ${me} and ${t.status} = 'draft'`,
    }),
    // A coach edits the profile; it is an admin who approves it (trigger coaches_guard).
    pgPolicy('coaches_edit', {
      for: 'update',
      to: actorRole,
      using: sql`${t.id} = ${me} or ${iAmAdmin}`,
      withCheck: sql`${t.id} = ${me} or ${iAmAdmin}`,
    }),
    systemPolicy('coaches'),
  ],
)
