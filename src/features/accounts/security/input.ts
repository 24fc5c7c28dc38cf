import * as z from 'zod'

/** How an account is guarded. Instants are epoch milliseconds. */
export const Security = z.object({
  email: z.string(),
  /** Null for who signs in with codes by mail and has no password. */
  passwordChangedAt: z.number().nullable(),
  secondFactor: z.boolean(),
  /** Unused ones; 0 without a second factor. */
  backupCodesLeft: z.number().int(),
  /** A change of address that waits for one or both sides. */
  emailChange: z
    .object({ newEmail: z.string(), approved: z.boolean(), confirmed: z.boolean(), expiresAt: z.number() })
    .nullable(),
})
export type Security = z.infer<typeof Security>
