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
})
export type Practice = z.infer<typeof Practice>
