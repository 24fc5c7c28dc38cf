import { sql } from 'drizzle-orm'
import { bigint, check, customType, date, index, integer, numeric, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { coaches } from '#features/coaches/tables.ts'
import { readPolicy, systemPolicy } from '#platform/db/policies.ts'
import { loom } from '#platform/db/roles.ts'

/** A week in quarters of an hour, UTC, from Monday 00:00: 672 of them. */
const quarters = customType<{ data: string }>({ dataType: () => 'bit(672)' })
const at = (name: string) => timestamp(name, { withTimezone: true })
const everybody = sql`true`

/**
 * What lists of coaches show and find them by: one row for each listed coach, made of what is public of them, so that
 * everybody may read it and its indexes serve everybody. Written by search.refreshDirectory only.
 */
export const directoryEntries = loom.table(
  'directory_entries',
  {
    coachId: uuid('coach_id')
      .primaryKey()
      .references(() => coaches.id, { onDelete: 'cascade' }),
    handle: text().notNull(),
    name: text().notNull(),
    headline: text().notNull(),
    /** How the bio begins. */
    opening: text().notNull(),
    zone: text().notNull(),
    specialties: text().array().notNull(),
    /** The specialties in lower case, to filter by. */
    topics: text().array().notNull(),
    languages: text().array().notNull(),
    certifications: text().array().notNull(),
    /** Every word they are found by, folded (see words/rules.ts); and which of them stand where they say more. */
    words: text().array().notNull(),
    nameWords: text('name_words').array().notNull(),
    topicWords: text('topic_words').array().notNull(),
    headlineWords: text('headline_words').array().notNull(),
    /** The lowest price of what is not free, and what an hour costs at the least; minor units. Null without offerings. */
    priceMinor: integer('price_minor'),
    rateMinor: integer('rate_minor'),
    currency: text(),
    /** Null until there are enough ratings to be shown. */
    rating: numeric({ precision: 3, scale: 2, mode: 'number' }),
    ratings: integer().notNull().default(0),
    nextAt: at('next_at'),
    nextOfferingId: uuid('next_offering_id'),
    nextMinutes: integer('next_minutes'),
    /** The next starts within a day of the first, in epoch minutes. */
    nextStarts: integer('next_starts').array().notNull().default(sql`'{}'`),
    /** The coach's local dates with a free start, up to the horizon. */
    freeDates: date('free_dates').array().notNull().default(sql`'{}'`),
    /** When in the week there is a free start, within four weeks and within one. */
    freeQuarters: quarters('free_quarters').notNull(),
    weekQuarters: quarters('week_quarters').notNull(),
    listedAt: at('listed_at').notNull(),
    /** From when on the times here may no longer be true. */
    staleAt: at('stale_at').notNull(),
  },
  (t) => [
    check('directory_entries_rating', sql`${t.rating} between 1 and 5`),
    check('directory_entries_price', sql`(${t.priceMinor} is null) = (${t.currency} is null)`),
    index('directory_entries_words').using('gin', t.words),
    index('directory_entries_topics').using('gin', t.topics),
    index('directory_entries_languages').using('gin', t.languages),
    index('directory_entries_certifications').using('gin', t.certifications),
    index('directory_entries_dates').using('gin', t.freeDates),
    index('directory_entries_next').on(t.nextAt, t.coachId),
    readPolicy('directory_entries_seen', everybody),
    systemPolicy('directory_entries'),
  ],
)

/** Each word some listed coach is found by, and what is left of it without a letter or two: so typing errors meet it. */
export const directoryWords = loom.table(
  'directory_words',
  { word: text().primaryKey(), near: text().array().notNull() },
  (t) => [
    index('directory_words_near').using('gin', t.near),
    readPolicy('directory_words_seen', everybody),
    systemPolicy('directory_words'),
  ],
)

/**
 * Coaches whose free times changed with a session (trigger directory_session): a note is cheaper than a job, and a hold
 * must not wait for either. Notes are never changed, so that none waits for another; the sweep takes them.
 */
export const directoryNotes = loom.table(
  'directory_notes',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    coachId: uuid('coach_id').notNull(),
  },
  () => [systemPolicy('directory_notes')],
)
