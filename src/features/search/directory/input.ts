import * as z from 'zod'
import { PublicCoach } from '#features/coaches/input.ts'
import { PublicOffering } from '#features/offerings/input.ts'
import { pageInput, pageOf } from '#platform/api/page.ts'
import { line } from '#platform/api/text.ts'

const filters = {
  /** Words that all stand in name, headline or a specialty; case and accents do not matter. */
  search: line(100).default(''),
  /** One of the specialties coaches wrote, in any case. */
  specialty: line(40).optional(),
  /** ISO 639-1. */
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
}

export const ListCoaches = z.strictObject({ ...filters, ...pageInput(50, 20) })
export type ListCoaches = z.infer<typeof ListCoaches>

/** The next times a coach is free: epoch milliseconds, in order, the first and what follows within a day of it. */
const NextFree = z.object({ offeringId: z.uuid(), minutes: z.number().int(), starts: z.array(z.number()) })

/** What a list says of a coach. */
export const CoachLine = PublicCoach.omit({ bio: true }).extend({
  /** How the bio begins, up to 180 characters. */
  opening: z.string(),
  /** Of what can be booked and is not free; 0 when all of it is free, null while nothing can be booked. */
  lowestPrice: z.object({ minor: z.number().int(), currency: z.string() }).nullable(),
  /** For the shortest offering; null when there is no free time before the coach's horizon. */
  next: NextFree.nullable(),
})
export type CoachLine = z.infer<typeof CoachLine>
export const CoachesPage = pageOf(CoachLine)
export type CoachesPage = z.infer<typeof CoachesPage>

const counted = z.array(z.object({ value: z.string(), coaches: z.number().int() }))

/** What the listed coaches can be filtered by, the most frequent first. */
export const Facets = z.object({ coaches: z.number().int(), specialties: counted, languages: counted })
export type Facets = z.infer<typeof Facets>

export const OneHandle = z.strictObject({ handle: z.string().max(60) })

/** A coach's public page. */
export const CoachPage = z.object({
  coach: PublicCoach,
  offerings: z.array(PublicOffering),
  next: NextFree.nullable(),
})
export type CoachPage = z.infer<typeof CoachPage>
