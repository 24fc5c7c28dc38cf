import * as z from 'zod'

/** How a coach's private link stands. Instants are epoch milliseconds. */
export const BookingLink = z.object({
  on: z.boolean(),
  /** To give to clients; null while it is off, and when it was sealed under another secret of the installation. */
  address: z.string().nullable(),
  createdAt: z.number().nullable(),
})
export type BookingLink = z.infer<typeof BookingLink>
