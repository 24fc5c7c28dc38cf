import * as z from 'zod'

/** For 60 minutes, in minor units of the practice's currency; null takes it back. */
export const SetRate = z.strictObject({ minor: z.number().int().min(1).max(100_000_000).nullable() })
export type SetRate = z.infer<typeof SetRate>

/** What a rate was from when on, until the next one; `minor` null: none from then on. */
export const RateChange = z.object({
  minor: z.number().int().nullable(),
  currency: z.string(),
  /** Epoch milliseconds. */
  from: z.number(),
})
export type RateChange = z.infer<typeof RateChange>

/** What 60 minutes cost now; null: there is no rate. */
export const Rate = z.object({ minor: z.number().int(), currency: z.string() }).nullable()
export type Rate = z.infer<typeof Rate>

/** A coach's rate as they see it: their own, the practice's, and what it was before, newest first, 50 at most. */
export const OwnRate = z.object({ own: Rate, practice: Rate, history: z.array(RateChange) })
export type OwnRate = z.infer<typeof OwnRate>
