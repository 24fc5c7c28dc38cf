import * as z from 'zod'
import { LONGEST_WINDOW_DAYS } from '#features/availability/input.ts'
import { SCOPES } from '../series/scope/input.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** A whole minute of the years that ISO 8601 writes with four digits. */
export const Start = z
  .number()
  .int()
  .min(0)
  .max(Date.UTC(9999, 11, 31))
  .multipleOf(MINUTE_MS)

/** Epoch milliseconds before the year 2100, as a number or, in a query string, as its digits. */
const Instant = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,13}$/)
      .transform(Number),
  ])
  .pipe(z.number().int().min(0).max(4_102_444_800_000))

/** Where to look for times: from … to before, 62 days later at most. */
export const within = { from: Instant, to: Instant }
export const isWindow = ({ from, to }: { from: number; to: number }) =>
  from < to && to - from <= LONGEST_WINDOW_DAYS * DAY_MS

/** With a scope the times the others of its series leave are free, too: they move along. */
export const AskNewTimes = z
  .strictObject({ id: z.uuid(), scope: z.enum(SCOPES).optional(), ...within })
  .refine(isWindow, { path: ['to'] })
export type AskNewTimes = z.infer<typeof AskNewTimes>

/** Free times, in order. Instants are epoch milliseconds. */
export const Times = z.object({
  /** The clock of the coach's hours. */
  zone: z.string(),
  starts: z.array(z.number()),
  /** No session ends after this, however far one looks. */
  bookableUntil: z.number(),
})
export type Times = z.infer<typeof Times>

export const MoveSession = z.strictObject({ id: z.uuid(), startsAt: Start })
export type MoveSession = z.infer<typeof MoveSession>
