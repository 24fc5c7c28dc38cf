import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  customType,
  index,
  integer,
  pgPolicy,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { coaches } from '#features/coaches/tables.ts'
import { me, readPolicy, systemPolicy } from '#platform/db/policies.ts'
import { actorRole, loom } from '#platform/db/roles.ts'

const tstzrange = customType<{ data: string }>({ dataType: () => 'tstzrange' })
const at = (name: string) => timestamp(name, { withTimezone: true })

/** A calendar a coach keeps elsewhere, read at its address. The coach adds and removes; only the system looks. */
export const outsideCalendars = loom.table(
  'outside_calendars',
  {
    id: uuid().primaryKey().defaultRandom(),
    coachId: uuid('coach_id')
      .notNull()
      .references(() => coaches.id, { onDelete: 'cascade' }),
    /** 1 to 5: together with the coach it bounds how many there are. */
    number: smallint().notNull(),
    name: text().notNull(),
    /** Whoever knows the address reads the calendar: sealed with the installation's secret. */
    sealedAddress: text('sealed_address').notNull(),
    /** Its host, which is all of it that is shown again. */
    host: text().notNull(),
    /** What the last answer said of its version. */
    etag: text(),
    lastModified: text('last_modified'),
    /** When the events that are stored were worked out, which reaches a year ahead. */
    workedOutAt: at('worked_out_at'),
    /** Entries nobody could make sense of, the last time. */
    unread: integer().notNull().default(0),
    lookedAt: at('looked_at'),
    succeededAt: at('succeeded_at'),
    /** Why the last look gave nothing; null when it did. */
    trouble: text(),
    nextLookAt: at('next_look_at').notNull().defaultNow(),
    /** Somebody is looking, until then at most. */
    lookingUntil: at('looking_until'),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (t) => [
    check('outside_calendars_number', sql`${t.number} between 1 and 5`),
    check('outside_calendars_name', sql`char_length(${t.name}) between 1 and 60`),
    check('outside_calendars_host', sql`char_length(${t.host}) between 1 and 255`),
    uniqueIndex('outside_calendars_five').on(t.coachId, t.number),
    index('outside_calendars_due').on(t.nextLookAt),
    readPolicy('outside_calendars_read', sql`${t.coachId} = ${me}`),
    pgPolicy('outside_calendars_add', { for: 'insert', to: actorRole, withCheck: sql`${t.coachId} = ${me}` }),
    // Which columns: a grant of the migration.
    pgPolicy('outside_calendars_change', {
      for: 'update',
      to: actorRole,
      using: sql`${t.coachId} = ${me}`,
      withCheck: sql`${t.coachId} = ${me}`,
    }),
    pgPolicy('outside_calendars_remove', { for: 'delete', to: actorRole, using: sql`${t.coachId} = ${me}` }),
    systemPolicy('outside_calendars'),
  ],
)

/** When such a calendar says its coach is busy: from and to, nothing else. Overlapping events are one. */
export const outsideEvents = loom.table(
  'outside_events',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    coachId: uuid('coach_id')
      .notNull()
      .references(() => coaches.id, { onDelete: 'cascade' }),
    calendarId: uuid('calendar_id')
      .notNull()
      .references(() => outsideCalendars.id, { onDelete: 'cascade' }),
    during: tstzrange().notNull(),
  },
  (t) => [
    check(
      'outside_events_during',
      sql`not isempty(${t.during}) and not lower_inf(${t.during}) and not upper_inf(${t.during})`,
    ),
    index('outside_events_calendar').on(t.calendarId),
    index('outside_events_when').using('gist', t.coachId, t.during),
    readPolicy('outside_events_read', sql`${t.coachId} = ${me}`),
    systemPolicy('outside_events'),
  ],
)
