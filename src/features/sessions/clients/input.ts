// The people a coach works with. Instants are epoch milliseconds.
import * as z from 'zod'
import { Locale } from '#features/accounts/input.ts'
import { ClientRecord } from '#features/engagements/records/input.ts'
import { pageInput, pageOf } from '#platform/api/page.ts'
import { line } from '#platform/api/text.ts'
import { SessionLine } from '../input.ts'
import { SHOWN } from './rules.ts'

export const ListClients = z.strictObject({
  /** `ahead` with a session ahead, `idle` without one; `past` those the coach works with no more. */
  show: z.enum(SHOWN).default('current'),
  /** Part of a name, or of what the coach wrote down. */
  search: line(80).default(''),
  ...pageInput(100, 25),
})
export type ListClients = z.infer<typeof ListClients>

export const ClientLine = z.object({
  id: z.uuid(),
  name: z.string(),
  organisation: z.string(),
  /** The first time they began to work together. */
  since: z.number(),
  lastAt: z.number().nullable(),
  nextAt: z.number().nullable(),
  /** Sessions that took place. */
  sessions: z.number().int(),
})
export type ClientLine = z.infer<typeof ClientLine>
export const ClientsPage = pageOf(ClientLine)
export type ClientsPage = z.infer<typeof ClientsPage>

export const CountClients = ListClients.pick({ search: true })
export type CountClients = z.infer<typeof CountClients>

/** How many there are in each list, as far as the search lets through. */
export const ClientCounts = z.object({
  ...(Object.fromEntries(SHOWN.map((show) => [show, z.number().int()])) as Record<(typeof SHOWN)[number], z.ZodNumber>),
  /** Invitations that nobody accepted, see /me/invitations; all of them, whatever is searched for. */
  invitations: z.number().int(),
})
export type ClientCounts = z.infer<typeof ClientCounts>

export const OneClient = z.strictObject({ id: z.uuid() })

/** Who a client is, and the coach's sessions with them. */
export const ClientFile = z.object({
  id: z.uuid(),
  name: z.string(),
  zone: z.string(),
  locale: Locale,
  since: z.number(),
  /** What they began with: an invitation, or a booking. */
  how: z.enum(['invited', 'booked']),
  /** Null while they work together. */
  endedAt: z.number().nullable(),
  /** Whether the coach can book a session for them. */
  isBookable: z.boolean(),
  record: ClientRecord,
  /** Those coming and asked for, the next first; and the latest that are over. Five at most. */
  coming: z.array(SessionLine),
  past: z.array(SessionLine),
  /** How many there are of each. */
  counts: z.object({ coming: z.number().int(), past: z.number().int() }),
  /** The database's clock. */
  now: z.number(),
})
export type ClientFile = z.infer<typeof ClientFile>
