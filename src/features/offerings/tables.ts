import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { coaches } from '#features/coaches/tables.ts'
import { me, ownPolicy, readPolicy, systemPolicy } from '#platform/db/policies.ts'
import { loom } from '#platform/db/roles.ts'
import type { Question } from './questions/input.ts'

/** Something bookable that a coach sells. Sessions copy what they need at hold: changing it changes no booking. */
export const offerings = loom.table(
  'offerings',
  {
    id: uuid().primaryKey().defaultRandom(),
    coachId: uuid('coach_id')
      .notNull()
      .references(() => coaches.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    kind: text({ enum: ['discovery', 'coaching', 'mentor_coaching', 'supervision'] })
      .notNull()
      .default('coaching'),
    description: text().notNull().default(''),
    minutes: integer().notNull(),
    /** Minor units; 0 is free. Null: by the coach's rate, see rates/. */
    priceMinor: integer('price_minor'),
    currency: text().notNull(),
    place: text({ enum: ['video', 'phone', 'address'] })
      .notNull()
      .default('video'),
    /** The link, the number or the address; shown only to the two of a confirmed session. */
    placeDetail: text('place_detail').notNull().default(''),
    /** The terms of its slots where they differ from those of the schedule. */
    bufferBeforeMin: integer('buffer_before_min'),
    bufferAfterMin: integer('buffer_after_min'),
    minNoticeMin: integer('min_notice_min'),
    horizonDays: integer('horizon_days'),
    stepMin: integer('step_min').$type<5 | 10 | 15 | 20 | 30 | 60>(),
    /** What clients book is asked for first: the coach accepts, declines or proposes other times. */
    onRequest: boolean('on_request').notNull().default(false),
    /** What clients are asked when they book it, in order; five at most. */
    questions: jsonb().$type<Question[]>().notNull().default([]),
    position: integer().notNull().default(0),
    archivedAt: timestamp('archived_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check('offerings_kind', sql`${t.kind} in ('discovery', 'coaching', 'mentor_coaching', 'supervision')`),
    check('offerings_name', sql`char_length(${t.name}) between 1 and 80`),
    check('offerings_description', sql`char_length(${t.description}) <= 500`),
    check('offerings_minutes', sql`${t.minutes} between 10 and 480 and ${t.minutes} % 5 = 0`),
    check('offerings_price', sql`${t.priceMinor} between 0 and 100000000`),
    check('offerings_currency', sql`${t.currency} ~ '^[A-Z]{3}$'`),
    check('offerings_place', sql`${t.place} in ('video', 'phone', 'address')`),
    check('offerings_place_detail', sql`char_length(${t.placeDetail}) <= 300`),
    check('offerings_buffers', sql`${t.bufferBeforeMin} between 0 and 240 and ${t.bufferAfterMin} between 0 and 240`),
    check('offerings_notice', sql`${t.minNoticeMin} between 0 and 43200`),
    check('offerings_horizon', sql`${t.horizonDays} between 1 and 365`),
    check(
      'offerings_questions',
      sql`jsonb_typeof(${t.questions}) = 'array' and jsonb_array_length(${t.questions}) <= 5`,
    ),
    check('offerings_step', sql`${t.stepMin} in (5, 10, 15, 20, 30, 60)`),
    index('offerings_coach').on(t.coachId, t.position),
    // A look at the one coach: the set of all that are listed would be gathered for each question (8 ms at 10,000).
    readPolicy(
      'offerings_seen',
      sql`${t.coachId} = ${me} or exists (select from ${coaches} where ${coaches.id} = ${t.coachId} and ${coaches.status} = 'listed')
        or ${t.coachId} = any(array(select private.my_unlisted_coaches()))`,
    ),
    ownPolicy('offerings', t.coachId),
    systemPolicy('offerings'),
  ],
)
