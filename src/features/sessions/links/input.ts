import * as z from 'zod'
import { isWindow, Start, within } from '../reschedule/input.ts'

/** What a link of a mail does without signing in. */
export const PURPOSES = ['cancel', 'move'] as const
export type LinkPurpose = (typeof PURPOSES)[number]

const token = z.string().max(400)

export const OpenLink = z.strictObject({ purpose: z.enum(PURPOSES), token })
export type OpenLink = z.infer<typeof OpenLink>

export const CancelByLink = z.strictObject({ token })
export const AskTimesByLink = z.strictObject({ token, ...within }).refine(isWindow, { path: ['to'] })
export type AskTimesByLink = z.infer<typeof AskTimesByLink>
export const MoveByLink = z.strictObject({ token, startsAt: Start })
export type MoveByLink = z.infer<typeof MoveByLink>

/** What the bearer of a link is shown: enough to know which session it is. Instants are epoch milliseconds. */
export const LinkedSession = z.object({
  name: z.string(),
  coach: z.object({ name: z.string(), zone: z.string() }),
  startsAt: z.number(),
  endsAt: z.number(),
  freeUntil: z.number(),
  moveUntil: z.number(),
  /** How the client reads times. */
  zone: z.string(),
  hourCycle: z.enum(['h12', 'h23']),
  now: z.number(),
})
export type LinkedSession = z.infer<typeof LinkedSession>

/** What was done: when it begins now, and whether a cancellation came late. */
export const DoneByLink = z.object({ startsAt: z.number(), endsAt: z.number(), late: z.boolean() })
export type DoneByLink = z.infer<typeof DoneByLink>
