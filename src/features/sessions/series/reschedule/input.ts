import * as z from 'zod'
import { OneSession } from '../../input.ts'
import { Start } from '../../reschedule/input.ts'
import { MOST_TIMES, REFUSALS } from '../input.ts'
import { SCOPES } from '../scope/input.ts'

const isOncePerSession = (list: { id: string }[]) => new Set(list.map(({ id }) => id)).size === list.length

/** What of a series would move where when this session is moved to a start. */
export const AskSeriesMove = z.strictObject({
  ...OneSession.shape,
  scope: z.enum(SCOPES),
  startsAt: Start,
  /** What was decided about single ones: another start, or null to leave it where it is. */
  choices: z
    .array(z.strictObject({ id: z.uuid(), startsAt: Start.nullable() }))
    .max(MOST_TIMES)
    .refine(isOncePerSession)
    .default([]),
})
export type AskSeriesMove = z.infer<typeof AskSeriesMove>

/** What keeps a session from moving: what keeps a start from being booked, the client elsewhere, and what it is by now. */
export const MOVE_REFUSALS = [
  ...REFUSALS,
  ...(['client_busy', 'move_too_late', 'session_begun', 'not_confirmed', 'session_changed'] as const),
] as const

const PlannedMove = z.object({
  id: z.uuid(),
  /** Where it is now. */
  fromAt: z.number(),
  /** Where the shift of the series takes it. */
  planned: z.number(),
  /** Where it would be: there, at the start that was chosen instead, or where it is. */
  startsAt: z.number(),
  reason: z.enum(MOVE_REFUSALS).nullable(),
  /** Up to four free times near one that cannot be had, in order. */
  nearest: z.array(z.number()),
})
export type PlannedMove = z.infer<typeof PlannedMove>

/** Sessions of a series and where they would go, by where they are. Also what comes along with series_conflict. */
export const SeriesMovePlan = z.object({
  /** The clock that the series keeps: the one of the coach's hours. */
  zone: z.string(),
  sessions: z.array(PlannedMove),
})
export type SeriesMovePlan = z.infer<typeof SeriesMovePlan>

/** Which sessions of the series go from where to where. The others stay. */
export const MoveSeries = z.strictObject({
  ...OneSession.shape,
  moves: z
    .array(z.strictObject({ id: z.uuid(), fromAt: Start, startsAt: Start }))
    .min(1)
    .max(MOST_TIMES)
    .refine(isOncePerSession),
})
export type MoveSeries = z.infer<typeof MoveSeries>
