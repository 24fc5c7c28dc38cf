import * as z from 'zod'
import { CancelSession, OneSession } from '../input.ts'
import { Start } from '../reschedule/input.ts'
import { SCOPES } from './scope/input.ts'

export const MOST_TIMES = 12

/** Every week or every second one, so many times with the first. */
export const Rhythm = z.strictObject({
  everyWeeks: z.union([z.literal(1), z.literal(2)]),
  times: z.number().int().min(2).max(MOST_TIMES),
})
export type Rhythm = z.infer<typeof Rhythm>

export const AskSeries = z.strictObject({ ...OneSession.shape, ...Rhythm.shape })
export type AskSeries = z.infer<typeof AskSeries>

/** What keeps a start from being booked; null when nothing does. */
export const REFUSALS = [
  ...(['slot_taken', 'not_offered', 'day_full', 'week_full'] as const),
  ...(['you_are_busy', 'too_many_ahead'] as const),
] as const

const PlannedStart = z.object({
  startsAt: z.number(),
  reason: z.enum(REFUSALS).nullable(),
  /** Up to four free times near one that cannot be had, in order. */
  nearest: z.array(z.number()),
})
export type PlannedStart = z.infer<typeof PlannedStart>

/** What would follow the session that is held, in order. Also what comes along with series_conflict. */
export const SeriesPlan = z.object({
  /** The clock that the starts keep: the one of the coach's hours. */
  zone: z.string(),
  starts: z.array(PlannedStart),
})
export type SeriesPlan = z.infer<typeof SeriesPlan>

/** The starts that follow the session that is held. */
export const BookSeries = z.strictObject({
  ...OneSession.shape,
  starts: z
    .array(Start)
    .min(1)
    .max(MOST_TIMES - 1)
    .refine((starts) => new Set(starts).size === starts.length),
})
export type BookSeries = z.infer<typeof BookSeries>

export const CancelSeries = z.strictObject({ ...CancelSession.shape, scope: z.enum(SCOPES) })
export type CancelSeries = z.infer<typeof CancelSeries>
