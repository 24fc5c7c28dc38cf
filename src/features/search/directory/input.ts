import * as z from 'zod'
import { PublicCoach } from '#features/coaches/input.ts'
import { PublicOffering } from '#features/offerings/input.ts'
import { pageInput, pageOf } from '#platform/api/page.ts'
import { line } from '#platform/api/text.ts'
import { FREE, SORTS } from './rules.ts'

/** One of something in an address, or several. */
const several = <T extends z.ZodType<string>>(item: T) =>
  z.union([item.transform((one) => [one]), z.array(item).max(12)]).default([])

const day = z.iso.date()
const number = z.number().int()

const filters = {
  /** Words that all stand in what a coach says of themselves, or nearly: a letter wrong, a beginning. No case, no accents. */
  search: line(100).default(''),
  /** What coaches wrote they work on, in any case; one of these is enough. So for the next two. */
  specialty: several(line(40, 1)),
  /** ISO 639-1. */
  language: several(z.string().regex(/^[a-z]{2}$/)),
  certification: several(line(60, 1)),
  /** At least so many stars on average. */
  rating: z.coerce.number().min(1).max(5).optional(),
  /** What an hour costs at the least and at the most: minor units of the practice's currency. */
  min: z.coerce.number().int().min(0).max(1_000_000_000).optional(),
  max: z.coerce.number().int().min(0).max(1_000_000_000).optional(),
  /** Each of these must be true; with `week`, evenings and weekends are those of the coming seven days. */
  free: several(z.enum(FREE)),
  /** Free on a day from the first to the last of these, on the coach's calendar. One of them alone is that day. */
  first: day.optional(),
  last: day.optional(),
  /** On whose clock evenings and weekends are meant; the practice's when left out or unknown. */
  zone: line(64, 1).optional(),
  /** Only those whom the reader keeps; nobody for a visitor. */
  only: z.enum(['favourites']).optional(),
}

export const Filters = z.strictObject(filters)
export type Filters = z.infer<typeof Filters>

export const ListCoaches = z.strictObject({
  ...filters,
  /** Those who fit best first where something is searched for, else those who are free soonest. */
  sort: z.enum(SORTS).optional(),
  ...pageInput(50, 20),
})
export type ListCoaches = z.infer<typeof ListCoaches>

/** The next times a coach is free: epoch milliseconds, in order, the first and what follows within a day of it. */
const NextFree = z.object({ offeringId: z.uuid(), minutes: z.number().int(), starts: z.array(z.number()) })

/** What clients think, once there are enough of them. */
const Rating = z.object({ average: z.number(), ratings: z.number().int() })

/** What a list says of a coach. */
export const CoachLine = PublicCoach.omit({ bio: true }).extend({
  /** How the bio begins, up to 180 characters. */
  opening: z.string(),
  /** Of what can be booked and is not free; 0 when all of it is free, null while nothing can be booked. */
  lowestPrice: z.object({ minor: z.number().int(), currency: z.string() }).nullable(),
  /** For the shortest offering; null when there is no free time before the coach's horizon. */
  next: NextFree.nullable(),
  /** What an hour costs at the least, in minor units; null while nothing that is not free can be booked. */
  rate: z.object({ minor: z.number().int(), currency: z.string() }).nullable(),
  rating: Rating.nullable(),
})
export type CoachLine = z.infer<typeof CoachLine>
export const CoachesPage = pageOf(CoachLine)
export type CoachesPage = z.infer<typeof CoachesPage>

const counted = z.array(z.object({ value: z.string(), coaches: z.number().int() }))
/** Listed coaches for a start page: those who are free soonest, and how many there are in all. */
export const Soonest = z.object({ items: z.array(CoachLine), coaches: number })
export type Soonest = z.infer<typeof Soonest>

/** How many coaches fit, and what they can be filtered by. What is counted ignores the filter it belongs to. */
export const Facets = z.object({
  /** Who is listed at all, and who fits every filter. */
  coaches: number,
  found: number,
  specialties: counted,
  languages: counted,
  certifications: counted,
  /** With at least so many stars: `4.5`, `4`, `3`; none while nobody has a rating to show. */
  ratings: counted,
  free: z.object({ week: number, evenings: number, weekends: number }),
  favourites: number,
  /** What an hour costs, from the lowest to the highest (minor units), and how many ask it: bars of one width. */
  rates: z.object({ currency: z.string(), lowest: number, highest: number, bars: z.array(number) }).nullable(),
  /** How many would fit without this one filter, for those in use. */
  without: z.record(z.string(), number),
  /** Words of the search that nobody has, each with the nearest known ones; and words that some have, when none has all. */
  unknown: z.array(z.object({ word: z.string(), nearest: z.array(z.string()) })),
  alone: counted,
})
export type Facets = z.infer<typeof Facets>

export const OneHandle = z.strictObject({ handle: z.string().max(60) })

/** A coach's public page. */
export const CoachPage = z.object({
  coach: PublicCoach,
  offerings: z.array(PublicOffering),
  next: NextFree.nullable(),
  rating: Rating.nullable(),
  /** Everybody finds them; else whoever reads this came by their link or works with them. */
  listed: z.boolean(),
})
export type CoachPage = z.infer<typeof CoachPage>
