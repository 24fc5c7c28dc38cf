import { sql } from 'drizzle-orm'
import { check, index, integer, pgPolicy, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { coaches } from '#features/coaches/tables.ts'
import { me, systemPolicy } from '#platform/db/policies.ts'
import { actorRole, loom } from '#platform/db/roles.ts'

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
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check('schedules_buffers', sql`${t.bufferBeforeMin} between 0 and 240 and ${t.bufferAfterMin} between 0 and 240`),
    check('schedules_notice', sql`${t.minNoticeMin} between 0 and 43200`),
    check('schedules_horizon', sql`${t.horizonDays} between 1 and 365`),
    check('schedules_step', sql`${t.stepMin} in (5, 10, 15, 20, 30, 60)`),
    pgPolicy('schedules_own', {
      for: 'all',
      to: actorRole,
      using: sql`${t.coachId} = ${me}`,
      withCheck: sql`${t.coachId} = ${me}`,
    }),
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
  },
  (t) => [
    check('schedule_rules_weekday', sql`${t.weekday} between 0 and 6`),
    check('schedule_rules_start', sql`${t.startMin} between 0 and 1439`),
    check('schedule_rules_length', sql`${t.lengthMin} between 1 and 1440`),
    index('schedule_rules_coach').on(t.coachId, t.weekday, t.startMin),
    pgPolicy('schedule_rules_own', {
      for: 'all',
      to: actorRole,
      using: sql`${t.coachId} = ${me}`,
      withCheck: sql`${t.coachId} = ${me}`,
    }),
    systemPolicy('schedule_rules'),
  ],
)
