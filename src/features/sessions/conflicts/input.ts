import * as z from 'zod'
import { KINDS } from '../input.ts'

/** A session of the coach that a schedule leaves out. Instants are epoch milliseconds. */
export const Conflict = z.object({
  id: z.uuid(),
  status: z.enum(['requested', 'confirmed']),
  startsAt: z.number(),
  endsAt: z.number(),
  name: z.string(),
  kind: z.enum(KINDS),
  /** The client's name; null for somebody who is gone. */
  with: z.string().nullable(),
  /** The saved hours leave it out as well: nothing new to the coach. */
  before: z.boolean(),
})
export type Conflict = z.infer<typeof Conflict>

/** The first hundred, by their start, of all there are. */
export const Conflicts = z.object({ sessions: z.array(Conflict).max(100), total: z.number().int() })
export type Conflicts = z.infer<typeof Conflicts>
