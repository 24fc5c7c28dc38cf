import * as z from 'zod'
import { prose } from '#platform/api/text.ts'

export const WORDS_MAX = 2000

/** How a session was: one star to five, and words that the coach alone reads. */
export const RateSession = z.strictObject({
  id: z.uuid(),
  stars: z.number().int().min(1).max(5),
  text: prose(WORDS_MAX).default(''),
})
export type RateSession = z.infer<typeof RateSession>

export const Rating = z.object({
  stars: z.number().int(),
  text: z.string(),
  /** Epoch milliseconds; `changedAt` null while it is as it was given. */
  givenAt: z.number(),
  changedAt: z.number().nullable(),
  /** The client may change it until then. */
  changeUntil: z.number(),
})
export type Rating = z.infer<typeof Rating>

/** The rating of a session as one of its two sides sees it. */
export const SessionRating = z.object({
  side: z.enum(['client', 'coach']),
  /** The session took place: it can be rated, by its client. */
  rateable: z.boolean(),
  rating: Rating.nullable(),
  /** The database's clock. */
  now: z.number(),
})
export type SessionRating = z.infer<typeof SessionRating>
