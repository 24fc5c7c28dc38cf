import * as z from 'zod'

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

const DAY_MS = 86_400_000
export const LONGEST_WINDOW_DAYS = 62

export const AskSlots = z
  .strictObject({
    /** The coach, by one of these two. */
    handle: z.string().max(60).optional(),
    coachId: z.uuid().optional(),
    offeringId: z.uuid(),
    /** Starts from here … */
    from: Instant,
    /** … to before here, 62 days later at most. */
    to: Instant,
  })
  .refine(({ handle, coachId }) => (handle === undefined) !== (coachId === undefined), { path: ['handle'] })
  .refine(({ from, to }) => from < to && to - from <= LONGEST_WINDOW_DAYS * DAY_MS, { path: ['to'] })
export type AskSlots = z.infer<typeof AskSlots>

/** Local dates of the coach, both included, on which they are away, with what they say to clients about it. */
const Away = z.object({ firstDate: z.string(), lastDate: z.string(), note: z.string() })
export type Away = z.infer<typeof Away>

/** Where an offering can be booked. Instants are epoch milliseconds. */
export const Slots = z.object({
  coachId: z.uuid(),
  /** The clock of the coach's hours. */
  zone: z.string(),
  minutes: z.number().int(),
  /** In order. */
  starts: z.array(z.number()),
  /** No session ends after this, however far one looks. */
  bookableUntil: z.number(),
  /** Coming time off in the window, where the coach says something about it. */
  away: z.array(Away),
})
export type Slots = z.infer<typeof Slots>
