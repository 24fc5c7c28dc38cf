import * as z from 'zod'
import { pageInput, pageOf } from '#platform/api/page.ts'
import { line } from '#platform/api/text.ts'
import { KINDS, OUTCOMES, SessionLine } from '../input.ts'

export const LISTS = ['upcoming', 'requests', 'past', 'cancelled'] as const
/** `calendar` is what takes time: coming, asked for and past together, from the earliest on. */
export const ALL_LISTS = [...LISTS, 'calendar'] as const
export type ListName = (typeof ALL_LISTS)[number]

const filters = {
  /** Part of the other side's name, or of the session's. */
  search: line(80).default(''),
  /** The other side. */
  with: z.uuid().optional(),
  kind: z.enum(KINDS).optional(),
  /** Days on the caller's own clock, the last one included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
}

export const ListSessions = z.strictObject({
  list: z.enum(ALL_LISTS).default('upcoming'),
  ...filters,
  outcome: z.enum(OUTCOMES).optional(),
  ...pageInput(100, 20),
})
export type ListSessions = z.infer<typeof ListSessions>
export const SessionsPage = pageOf(SessionLine)
export type SessionsPage = z.infer<typeof SessionsPage>

export const CountSessions = z.strictObject(filters)
export type CountSessions = z.infer<typeof CountSessions>

/** How many there are in each list, and with whom the caller has sessions (by name, 200 at most). */
export const SessionCounts = z.object({
  ...(Object.fromEntries(LISTS.map((list) => [list, z.number().int()])) as Record<(typeof LISTS)[number], z.ZodNumber>),
  people: z.array(z.object({ id: z.uuid(), name: z.string() })),
})
export type SessionCounts = z.infer<typeof SessionCounts>
