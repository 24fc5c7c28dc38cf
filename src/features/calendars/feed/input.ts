// What comes in and goes out. Instants are epoch milliseconds.
import * as z from 'zod'

/** How the caller's feed stands. Its address is told once, when it is made, and cannot be read again. */
export const Feed = z.object({
  on: z.boolean(),
  withAgenda: z.boolean(),
  createdAt: z.number().nullable(),
  lastReadAt: z.number().nullable(),
})
export type Feed = z.infer<typeof Feed>

export const NewFeed = z.object({
  /** https, for apps that ask for an address. */
  address: z.string(),
  /** The same as webcal, which opens the calendar app of most systems. */
  webcal: z.string(),
})
export type NewFeed = z.infer<typeof NewFeed>

export const ChangeFeed = z.strictObject({ withAgenda: z.boolean() })
export type ChangeFeed = z.infer<typeof ChangeFeed>

/** Any text: what is no secret of anybody is answered like one that was never made. */
export const ReadFeed = z.object({ secret: z.string().max(200) })
export type ReadFeed = z.infer<typeof ReadFeed>
