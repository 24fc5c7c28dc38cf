import * as z from 'zod'
import { prose } from '#platform/api/text.ts'
import { Start } from '../reschedule/input.ts'

const words = prose(500).default('')

export const DeclineRequest = z.strictObject({ id: z.uuid(), reason: words })
export type DeclineRequest = z.infer<typeof DeclineRequest>

export const ProposeTimes = z
  .strictObject({ id: z.uuid(), starts: z.array(Start).min(1).max(3), reply: words })
  .refine(({ starts }) => new Set(starts).size === starts.length, { path: ['starts'] })
export type ProposeTimes = z.infer<typeof ProposeTimes>

export const AcceptProposal = z.strictObject({ id: z.uuid(), startsAt: Start })
export type AcceptProposal = z.infer<typeof AcceptProposal>
