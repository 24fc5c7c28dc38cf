import * as z from 'zod'

export const SettleSession = z.strictObject({
  id: z.uuid(),
  /** `cancelled` forgives a late cancellation. */
  outcome: z.enum(['completed', 'no_show_client', 'no_show_coach', 'cancelled']),
})
export type SettleSession = z.infer<typeof SettleSession>
