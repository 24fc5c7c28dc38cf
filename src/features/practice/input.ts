import * as z from 'zod'

/** What signed-out pages say about the practice. */
export const Practice = z.object({
  name: z.string(),
  /** ISO 4217; every offering is priced in it. */
  currency: z.string(),
  /** IANA zone of the practice's office. */
  zone: z.string(),
  /** Cancelling is free until this many minutes before the start. */
  freeUntilMin: z.number().int(),
  /** Whether everybody finds its coaches in a directory. */
  directory: z.boolean(),
})
export type Practice = z.infer<typeof Practice>
