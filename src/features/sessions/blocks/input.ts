import * as z from 'zod'
import { line } from '#platform/api/text.ts'
import { Start } from '../reschedule/input.ts'

const DAY_MS = 86_400_000
export const LONGEST_BLOCK_MS = 31 * DAY_MS

/** Time a coach keeps for themselves: whole minutes, thirty-one days at most. */
export const AddBlock = z
  .strictObject({ startsAt: Start, endsAt: Start, note: line(200).default('') })
  .refine(({ startsAt, endsAt }) => endsAt > startsAt && endsAt - startsAt <= LONGEST_BLOCK_MS, { path: ['endsAt'] })
export type AddBlock = z.infer<typeof AddBlock>

export const OneBlock = z.strictObject({ id: z.uuid() })

/** Only its coach ever sees one. Instants are epoch milliseconds. */
export const Block = z.object({ id: z.uuid(), startsAt: z.number(), endsAt: z.number(), note: z.string() })
export type Block = z.infer<typeof Block>

/** What is kept from now on, in order, and the clock that says what now is. */
export const Blocks = z.object({ now: z.number(), zone: z.string(), items: z.array(Block) })
export type Blocks = z.infer<typeof Blocks>
