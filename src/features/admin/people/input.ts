import * as z from 'zod'
import { pageInput, pageOf } from '#platform/api/page.ts'
import { line, prose } from '#platform/api/text.ts'
import { ROLES, STANDINGS } from './rules.ts'

export const ListPeople = z.strictObject({
  /** Part of a name or an address; case and accents do not matter in names. */
  search: line(100).default(''),
  role: z.enum(ROLES).optional(),
  standing: z.enum(STANDINGS).optional(),
  ...pageInput(100, 20),
})
export type ListPeople = z.infer<typeof ListPeople>

/** Instants are epoch milliseconds. */
const person = {
  id: z.uuid(),
  name: z.string(),
  /** Null once the account was erased. */
  email: z.string().nullable(),
  role: z.enum(ROLES),
  standing: z.enum([...STANDINGS, 'erased']),
  createdAt: z.number(),
  lastSeenAt: z.number().nullable(),
}

/** One line of the list. */
export const PersonLine = z.object({
  ...person,
  /** Sessions that took place, as client and as coach. */
  sessions: z.number().int(),
})
export type PersonLine = z.infer<typeof PersonLine>
export const PeoplePage = pageOf(PersonLine)
export type PeoplePage = z.infer<typeof PeoplePage>

/** A coach's profile as its reviewer reads it. */
export const CoachFile = z.object({
  status: z.enum(['draft', 'applied', 'listed', 'unlisted', 'declined', 'paused']),
  handle: z.string(),
  headline: z.string(),
  bio: z.string(),
  specialties: z.array(z.string()),
  /** ISO 639-1. */
  languages: z.array(z.string()),
  zone: z.string(),
  appliedAt: z.number().nullable(),
  listedAt: z.number().nullable(),
  declineReason: z.string().nullable(),
})
export type CoachFile = z.infer<typeof CoachFile>

/** Everything the practice may know of one person. No word of what they talk about. */
export const PersonFile = z.object({
  ...person,
  emailVerified: z.boolean(),
  locale: z.string(),
  zone: z.string(),
  secondFactor: z.boolean(),
  /** When the account is erased, if its owner asked for that. */
  deleteAfter: z.number().nullable(),
  /** Browsers signed in now. */
  devices: z.number().int(),
  sessionsHad: z.number().int(),
  sessionsAhead: z.number().int(),
  /** Null for somebody who never began an application. */
  coach: CoachFile.nullable(),
  /** Whether this is the admin who asks: nobody suspends themselves. */
  isYou: z.boolean(),
})
export type PersonFile = z.infer<typeof PersonFile>

export const PeopleCounts = z.object({
  clients: z.number().int(),
  coaches: z.number().int(),
  admins: z.number().int(),
  /** Applications an admin has to decide on. */
  applications: z.number().int(),
})
export type PeopleCounts = z.infer<typeof PeopleCounts>

export const OnePerson = z.strictObject({ id: z.uuid() })

export const Suspend = z.strictObject({
  id: z.uuid(),
  /** For the audit log; the person is not shown it. */
  reason: prose(300, 3),
})
export type Suspend = z.infer<typeof Suspend>
