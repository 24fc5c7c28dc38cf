import * as z from 'zod'

/** A browser that is signed in. */
export const SignedInDevice = z.object({
  id: z.uuid(),
  browser: z.string().nullable(),
  system: z.string().nullable(),
  shape: z.enum(['phone', 'tablet', 'computer']),
  /** Epoch milliseconds, to the minute. */
  lastUsedAt: z.number(),
  signedInAt: z.number(),
  /** The one that asks. */
  current: z.boolean(),
})
export type SignedInDevice = z.infer<typeof SignedInDevice>
export const Devices = z.object({ items: z.array(SignedInDevice) })

export const OneDevice = z.strictObject({ id: z.uuid() })
