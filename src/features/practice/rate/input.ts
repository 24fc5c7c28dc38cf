import * as z from 'zod'

/** For 60 minutes, in minor units of the practice's currency; null takes it back. */
export const SetRate = z.strictObject({ minor: z.number().int().min(1).max(100_000_000).nullable() })
export type SetRate = z.infer<typeof SetRate>

/** What 60 minutes cost; null: there is no rate. */
export const Rate = z.object({ minor: z.number().int(), currency: z.string() }).nullable()
export type Rate = z.infer<typeof Rate>

/** What a rate was from when on, until the next one; `minor` null: none from then on. */
export const RateChange = z.object({
  minor: z.number().int().nullable(),
  currency: z.string(),
  /** Epoch milliseconds. */
  from: z.number(),
})
export type RateChange = z.infer<typeof RateChange>

/** The rate of coaches who set none, and what it was before, newest first, 50 at most. */
export const DefaultRate = z.object({ rate: Rate, history: z.array(RateChange) })
export type DefaultRate = z.infer<typeof DefaultRate>
