import { sql } from 'drizzle-orm'
import { check, date, index, integer, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { coaches } from '#features/coaches/tables.ts'
import { ownPolicy, systemPolicy } from '#platform/db/policies.ts'
import { loom } from '#platform/db/roles.ts'

/**
 * When a coach can be booked, but for the weekly lines. One a coach; lengths in minutes. Others never read the rows:
 * private.open_hours answers them what they need of a listed coach.
 */
export const schedules = loom.table(
  'schedules',
  {
    coachId: uuid('coach_id')
      .primaryKey()
      .references(() => coaches.id, { onDelete: 'cascade' }),
    zone: text().notNull(),
    bufferBeforeMin: integer('buffer_before_min').notNull().default(0),
    bufferAfterMin: integer('buffer_after_min').notNull().default(10),
    minNoticeMin: integer('min_notice_min').notNull().default(720),
    horizonDays: integer('horizon_days').notNull().default(60),
    stepMin: integer('step_min').notNull().default(30),
    /** A Monday that alternating weeks are counted from: ANCHOR_ON, unless told. */
    anchorOn: date('anchor_on').notNull().default('2024-01-01'),
    /** The most sessions of a local day, of a Monday week, and that one client may have ahead; null is no limit. */
    maxPerDay: integer('max_per_day'),
    maxPerWeek: integer('max_per_week'),
    maxOpenPerClient: integer('max_open_per_client'),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check('schedules_buffers', sql`${t.bufferBeforeMin} between 0 and 240 and ${t.bufferAfterMin} between 0 and 240`),
    check('schedules_notice', sql`${t.minNoticeMin} between 0 and 43200`),
    check('schedules_horizon', sql`${t.horizonDays} between 1 and 365`),
    check('schedules_anchor', sql`extract(isodow from ${t.anchorOn}) = 1`),
    check('schedules_step', sql`${t.stepMin} in (5, 10, 15, 20, 30, 60)`),
    check(
      'schedules_limits',
      sql`${t.maxPerDay} between 1 and 50 and ${t.maxPerWeek} between 1 and 200 and ${t.maxOpenPerClient} between 1 and 50`,
    ),
    ownPolicy('schedules', t.coachId),
    systemPolicy('schedules'),
  ],
)

/** One weekly line of a schedule, in the coach's wall-clock time. It belongs to the day it starts on and may pass midnight. */
export const scheduleRules = loom.table(
  'schedule_rules',
  {
    id: uuid().primaryKey().defaultRandom(),
    coachId: uuid('coach_id')
      .notNull()
      .references(() => schedules.coachId, { onDelete: 'cascade' }),
    /** 0 is Sunday. */
    weekday: smallint().notNull(),
    startMin: integer('start_min').notNull(),
    lengthMin: integer('length_min').notNull(),
    /** Every so many weeks; `week` says which of them, 0 is the one of the schedule's anchor. */
    everyWeeks: smallint('every_weeks').notNull().default(1),
    week: smallint().notNull().default(0),
  },
  (t) => [
    check(
      'schedule_rules_turn',
      sql`${t.everyWeeks} between 1 and 4 and ${t.week} >= 0 and ${t.week} < ${t.everyWeeks}`,
    ),
    check('schedule_rules_weekday', sql`${t.weekday} between 0 and 6`),
    check('schedule_rules_start', sql`${t.startMin} between 0 and 1439`),
    check('schedule_rules_length', sql`${t.lengthMin} between 1 and 1440`),
    index('schedule_rules_coach').on(t.coachId, t.weekday, t.startMin),
    ownPolicy('schedule_rules', t.coachId),
    systemPolicy('schedule_rules'),
  ],
)

/** What is different on one local date: closed, other hours, or extra ones. A line each; closed has no hours. */
export const scheduleExceptions = loom.table(
  'schedule_exceptions',
  {
    id: uuid().primaryKey().defaultRandom(),
    coachId: uuid('coach_id')
      .notNull()
      .references(() => schedules.coachId, { onDelete: 'cascade' }),
    onDate: date('on_date').notNull(),
    kind: text().notNull(),
    startMin: integer('start_min'),
    lengthMin: integer('length_min'),
  },
  (t) => [
    check(
      'schedule_exceptions_hours',
      sql`case ${t.kind} when 'closed' then ${t.startMin} is null and ${t.lengthMin} is null
        when 'instead' then ${t.startMin} between 0 and 1439 and ${t.lengthMin} between 1 and 1440
        when 'extra' then ${t.startMin} between 0 and 1439 and ${t.lengthMin} between 1 and 1440 else false end`,
    ),
    index('schedule_exceptions_coach').on(t.coachId, t.onDate),
    ownPolicy('schedule_exceptions', t.coachId),
    systemPolicy('schedule_exceptions'),
  ],
)

/** Local dates, both included, without any hours. Clients may read the note. */
export const timeOff = loom.table(
  'time_off',
  {
    id: uuid().primaryKey().defaultRandom(),
    coachId: uuid('coach_id')
      .notNull()
      .references(() => schedules.coachId, { onDelete: 'cascade' }),
    firstOn: date('first_on').notNull(),
    lastOn: date('last_on').notNull(),
    note: text().notNull().default(''),
  },
  (t) => [
    check('time_off_dates', sql`${t.firstOn} <= ${t.lastOn}`),
    check('time_off_note', sql`length(${t.note}) <= 200`),
    index('time_off_coach').on(t.coachId, t.firstOn),
    ownPolicy('time_off', t.coachId),
    systemPolicy('time_off'),
  ],
)

/** Local dates, both included, that are read in another zone. */
export const trips = loom.table(
  'trips',
  {
    id: uuid().primaryKey().defaultRandom(),
    coachId: uuid('coach_id')
      .notNull()
      .references(() => schedules.coachId, { onDelete: 'cascade' }),
    firstOn: date('first_on').notNull(),
    lastOn: date('last_on').notNull(),
    zone: text().notNull(),
  },
  (t) => [
    check('trips_dates', sql`${t.firstOn} <= ${t.lastOn}`),
    index('trips_coach').on(t.coachId, t.firstOn),
    ownPolicy('trips', t.coachId),
    systemPolicy('trips'),
  ],
)
