import * as z from 'zod'
import { Rate, RateChange } from '#features/practice/rate/input.ts'

/** A coach's rate as they see it: their own, the practice's, and what it was before, newest first, 50 at most. */
export const OwnRate = z.object({ own: Rate, practice: Rate, history: z.array(RateChange) })
export type OwnRate = z.infer<typeof OwnRate>

/** What an hour with a coach costs, for lists and pages. */
export const ShownRate = z.object({ rate: Rate })
