import * as z from 'zod'

/** Epoch milliseconds of the day the account is erased. */
export const Deletion = z.object({ deleteAfter: z.number() })
export type Deletion = z.infer<typeof Deletion>
