import * as z from 'zod'

/** Thirty days, in minutes: no term is longer. */
const LONGEST_MIN = 43_200

const minutes = z.number().int().min(0).max(LONGEST_MIN)

/** Until when clients change a booked session, in minutes before its start. */
export const Terms = z.strictObject({
  /** Cancelling is free until then, and late after it. */
  freeUntilMin: minutes,
  /** A client moves a session until then. */
  moveUntilMin: minutes,
})
export type Terms = z.infer<typeof Terms>

/** A coach's own terms, or null for those of the practice. */
export const SaveTerms = z.strictObject({ own: Terms.nullable() })
export type SaveTerms = z.infer<typeof SaveTerms>

export const OwnTerms = z.object({ own: Terms.nullable(), practice: Terms })
export type OwnTerms = z.infer<typeof OwnTerms>
