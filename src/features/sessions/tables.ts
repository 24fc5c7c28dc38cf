import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgPolicy,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { accounts } from '#features/accounts/tables.ts'
import { coaches } from '#features/coaches/tables.ts'
import { engagements } from '#features/engagements/tables.ts'
import type { Question } from '#features/offerings/questions/input.ts'
import { offerings } from '#features/offerings/tables.ts'
import { me, readPolicy, systemPolicy, visit } from '#platform/db/policies.ts'
import { actorRole, loom } from '#platform/db/roles.ts'

const tstzrange = customType<{ data: string }>({ dataType: () => 'tstzrange' })
const at = (name: string) => timestamp(name, { withTimezone: true })

/** What was agreed about changes, in minutes before the start; copied at hold. Without its own, moving ends with free cancelling. */
export type CancellationPolicy = { freeUntilMin: number; moveUntilMin?: number }

/**
 * One live coaching talk, from hold to outcome. What was agreed is copied from the offering at hold.
 * Constraint sessions_no_overlap (migration): blocked ranges of one coach never overlap while held, requested or confirmed.
 */
export const sessions = loom.table(
  'sessions',
  {
    id: uuid().primaryKey().defaultRandom(),
    coachId: uuid('coach_id')
      .notNull()
      .references(() => coaches.id, { onDelete: 'cascade' }),
    offeringId: uuid('offering_id').references(() => offerings.id, { onDelete: 'set null' }),
    engagementId: uuid('engagement_id').references(() => engagements.id, { onDelete: 'set null' }),
    status: text({ enum: ['held', 'requested', 'confirmed', 'ended', 'released'] }).notNull(),
    outcome: text({ enum: ['completed', 'no_show_client', 'no_show_coach', 'late_cancelled', 'cancelled'] }),
    startsAt: at('starts_at').notNull(),
    endsAt: at('ends_at').notNull(),
    /** The time widened by the session's own buffers. */
    blocked: tstzrange().notNull(),
    name: text().notNull(),
    kind: text({ enum: ['discovery', 'coaching', 'mentor_coaching', 'supervision'] }).notNull(),
    minutes: integer().notNull(),
    priceMinor: integer('price_minor').notNull(),
    currency: text().notNull(),
    policy: jsonb().$type<CancellationPolicy>().notNull(),
    place: text({ enum: ['video', 'phone', 'address'] }).notNull(),
    placeDetail: text('place_detail').notNull(),
    agenda: text().notNull().default(''),
    /** What the offering asked at hold, and what the client answered: one each in the same order, or none yet. */
    questions: jsonb().$type<Question[]>().notNull().default([]),
    answers: text().array().notNull().default([]),
    capacity: integer().notNull().default(1),
    /** Who holds it; together with the number this bounds open holds to two a client. */
    holderId: uuid('holder_id').references(() => accounts.id, { onDelete: 'set null' }),
    /** The visit of a browser that holds it while nobody has signed in. */
    visitId: uuid('visit_id'),
    holdNumber: smallint('hold_number'),
    holdExpiresAt: at('hold_expires_at'),
    /** A copy of the offering's at hold: confirming it asks the coach. */
    onRequest: boolean('on_request').notNull().default(false),
    /** When the coach was asked; stays whatever became of it. */
    requestedAt: at('requested_at'),
    /** An answer is waited for until then; after it the time is free, whether or not a job has run. */
    requestExpiresAt: at('request_expires_at'),
    /** Other starts that the coach offers instead of the one asked for. */
    proposedStarts: at('proposed_starts').array().notNull().default([]),
    /** The coach's words with the proposal. */
    reply: text().notNull().default(''),
    /** The coach who booked it for a client; null when the client did. */
    bookedBy: uuid('booked_by'),
    confirmedAt: at('confirmed_at'),
    movedAt: at('moved_at'),
    /** The coach moved it: the client cancels free until it begins. */
    cancelFree: boolean('cancel_free').notNull().default(false),
    /** The client moved it when the free time had ended, which was then: moving does not bring it back. */
    lateFrom: at('late_from'),
    endedAt: at('ended_at'),
    endedBy: uuid('ended_by'),
    endReason: text('end_reason'),
    /** The sessions that were booked together, and which of them this is, from 1 on; see series/. */
    seriesId: uuid('series_id'),
    seriesNumber: smallint('series_number'),
    /** Raised by every change that calendars must learn of (RFC 5545 SEQUENCE). */
    sequence: integer().notNull().default(0),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (t) => [
    check('sessions_status', sql`${t.status} in ('held', 'requested', 'confirmed', 'ended', 'released')`),
    check('sessions_outcome', sql`(${t.status} = 'ended') = (${t.outcome} is not null)`),
    check(
      'sessions_outcome_known',
      sql`${t.outcome} in ('completed', 'no_show_client', 'no_show_coach', 'late_cancelled', 'cancelled')`,
    ),
    check('sessions_order', sql`${t.endsAt} > ${t.startsAt}`),
    check('sessions_blocked', sql`${t.blocked} @> tstzrange(${t.startsAt}, ${t.endsAt})`),
    check(
      'sessions_hold',
      sql`(${t.status} = 'held') = (${t.holdExpiresAt} is not null and ${t.holdNumber} is not null)`,
    ),
    check('sessions_hold_number', sql`${t.holdNumber} in (1, 2)`),
    check(
      'sessions_request',
      sql`${t.status} <> 'requested' or (${t.requestedAt} is not null and ${t.requestExpiresAt} is not null)`,
    ),
    check('sessions_proposed', sql`cardinality(${t.proposedStarts}) <= 3`),
    check('sessions_reply', sql`char_length(${t.reply}) <= 500`),
    check('sessions_agenda', sql`char_length(${t.agenda}) <= 2000`),
    check(
      'sessions_answers',
      sql`cardinality(${t.answers}) in (0, jsonb_array_length(${t.questions})) and char_length(array_to_string(${t.answers}, '')) <= 5000`,
    ),
    check(
      'sessions_visit',
      sql`${t.visitId} is null or (${t.holderId} is null and ${t.status} in ('held', 'released'))`,
    ),
    check('sessions_series', sql`(${t.seriesId} is null) = (${t.seriesNumber} is null)`),
    check('sessions_series_number', sql`${t.seriesNumber} between 1 and 12`),
    uniqueIndex('sessions_series').on(t.seriesId, t.seriesNumber).where(sql`${t.seriesId} is not null`),
    uniqueIndex('sessions_two_holds').on(t.holderId, t.holdNumber).where(sql`${t.status} = 'held'`),
    uniqueIndex('sessions_two_visit_holds').on(t.visitId, t.holdNumber).where(sql`${t.status} = 'held'`),
    index('sessions_coach').on(t.coachId, t.startsAt, t.id),
    index('sessions_holder').on(t.holderId, t.createdAt),
    index('sessions_visit').on(t.visitId, t.createdAt).where(sql`${t.visitId} is not null`),
    index('sessions_offering').on(t.offeringId),
    index('sessions_engagement').on(t.engagementId),
    index('sessions_holds').on(t.holdExpiresAt).where(sql`${t.status} = 'held'`),
    index('sessions_released').on(t.createdAt).where(sql`${t.status} = 'released'`),
    index('sessions_requests').on(t.requestExpiresAt).where(sql`${t.status} = 'requested'`),
    index('sessions_asked').on(t.coachId).where(sql`${t.requestedAt} is not null`),
    index('sessions_open').on(t.endsAt).where(sql`${t.status} = 'confirmed'`),
    // A coach learns of a session when it is asked for or confirmed; who is still choosing is nobody's business.
    readPolicy(
      'sessions_coach',
      sql`${t.coachId} = ${me} and (${t.status} not in ('held', 'released') or ${t.requestedAt} is not null)`,
    ),
    readPolicy('sessions_client', sql`${t.id} = any(array(select private.my_sessions()))`),
    readPolicy('sessions_holder', sql`${t.holderId} = ${me}`),
    readPolicy('sessions_visit', sql`${t.visitId} = ${visit}`),
    pgPolicy('sessions_hold', {
      for: 'insert',
      to: actorRole,
      withCheck: sql`${t.holderId} = ${me} and ${t.coachId} <> ${me} and ${t.status} in ('held', 'requested')`,
    }),
    pgPolicy('sessions_hold_visit', {
      for: 'insert',
      to: actorRole,
      withCheck: sql`${t.visitId} = ${visit} and ${me} is null and ${t.status} = 'held'`,
    }),
    // A coach books for a client of theirs; the seat's policy says whose.
    pgPolicy('sessions_book', {
      for: 'insert',
      to: actorRole,
      withCheck: sql`${t.coachId} = ${me} and ${t.bookedBy} = ${me} and ${t.holderId} is null and ${t.status} = 'confirmed'`,
    }),
    // What may be changed is narrower than who may change it: single columns are granted and the trigger
    // sessions_guard knows the ways from status to status (migration session_guard).
    pgPolicy('sessions_change_coach', {
      for: 'update',
      to: actorRole,
      using: sql`${t.coachId} = ${me} and ${t.status} not in ('held', 'released')`,
      withCheck: sql`${t.coachId} = ${me}`,
    }),
    pgPolicy('sessions_change_client', {
      for: 'update',
      to: actorRole,
      using: sql`${t.holderId} = ${me} or ${t.id} = any(array(select private.my_sessions()))`,
      withCheck: sql`true`,
    }),
    pgPolicy('sessions_change_visit', {
      for: 'update',
      to: actorRole,
      using: sql`${t.visitId} = ${visit}`,
      withCheck: sql`true`,
    }),
    // A hold whose seat could not be taken goes again within its transaction.
    pgPolicy('sessions_take_back', {
      for: 'delete',
      to: actorRole,
      using: sql`${t.holderId} = ${me} and ${t.status} = 'held'`,
    }),
    systemPolicy('sessions'),
  ],
)

/** One client's place in a session; capacity is 1 today. `during` keeps a client from being in two at once. */
export const sessionSeats = loom.table(
  'session_seats',
  {
    id: uuid().primaryKey().defaultRandom(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    clientId: uuid('client_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    /** The session's time; constraint session_seats_no_overlap (migration) refuses a client who is busy. */
    during: tstzrange().notNull(),
    /** Follows the session: false once it ended or was released. */
    live: boolean().notNull().default(true),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('session_seats_once').on(t.sessionId, t.clientId),
    index('session_seats_client').on(t.clientId, t.sessionId),
    readPolicy('session_seats_own', sql`${t.clientId} = ${me}`),
    readPolicy('session_seats_coach', sql`${t.sessionId} = any(array(select private.my_coached_sessions()))`),
    pgPolicy('session_seats_give', {
      for: 'insert',
      to: actorRole,
      withCheck: sql`${t.sessionId} = any(array(select private.my_coached_sessions())) and ${t.clientId} = any(array(select private.my_clients()))`,
    }),
    pgPolicy('session_seats_take', { for: 'insert', to: actorRole, withCheck: sql`${t.clientId} = ${me}` }),
    systemPolicy('session_seats'),
  ],
)
