import * as z from 'zod'
import { line, prose } from '#platform/api/text.ts'
import { Questions } from './questions/input.ts'

export const KINDS = ['discovery', 'coaching', 'mentor_coaching', 'supervision'] as const
export const PLACES = ['video', 'phone', 'address'] as const
/** The lengths the editor suggests; any multiple of 5 between 10 and 480 is taken. */
export const USUAL_MINUTES = [15, 30, 45, 50, 60, 75, 90, 120] as const

const terms = {
  name: line(80, 1),
  kind: z.enum(KINDS),
  description: prose(500).default(''),
  minutes: z.number().int().min(10).max(480).multipleOf(5),
  /** Minor units of the practice's currency; 0 is free, null is by the coach's rate. */
  priceMinor: z.number().int().min(0).max(100_000_000).nullable(),
  place: z.enum(PLACES),
  /** An https link, a telephone number or an address; `placeProblem` says what each must look like. */
  placeDetail: line(300, 1),
  /** Booking it asks the coach first. Left out, it stays as it is; a new one is booked at once. */
  onRequest: z.boolean().optional(),
  /** What clients are asked when they book it. Left out, they stay as they are; a new one asks nothing. */
  questions: Questions.optional(),
}

/** When it can be booked, where that differs from the schedule of its coach; null is as there. */
export const SlotTerms = z.object({
  bufferBeforeMin: z.number().int().min(0).max(240).nullable(),
  bufferAfterMin: z.number().int().min(0).max(240).nullable(),
  minNoticeMin: z.number().int().min(0).max(43_200).nullable(),
  horizonDays: z.number().int().min(1).max(365).nullable(),
  stepMin: z.literal([5, 10, 15, 20, 30, 60]).nullable(),
})
export type SlotTerms = z.infer<typeof SlotTerms>
/** Left out, they stay as they are; a new offering has none. */
const slotTerms = SlotTerms.partial().shape

export const CreateOffering = z.strictObject({ ...terms, ...slotTerms })
export type CreateOffering = z.infer<typeof CreateOffering>

export const ChangeOffering = z.strictObject({ id: z.uuid(), ...terms, ...slotTerms, description: prose(500) })
export type ChangeOffering = z.infer<typeof ChangeOffering>

export const OneOffering = z.strictObject({ id: z.uuid() })

/** The coach's offerings in the order clients shall see: all that are not archived, each once. */
export const OrderOfferings = z.strictObject({ ids: z.array(z.uuid()).max(100) })
export type OrderOfferings = z.infer<typeof OrderOfferings>

const shown = {
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(KINDS),
  description: z.string(),
  minutes: z.number().int(),
  priceMinor: z.number().int(),
  /** ISO 4217. */
  currency: z.string(),
  place: z.enum(PLACES),
  /** Booking it asks the coach first. */
  onRequest: z.boolean(),
  /** What clients are asked when they book it, in order. */
  questions: Questions,
}

/** What everybody may know of an offering. Where it takes place is told to the two of a confirmed session only. */
export const PublicOffering = z.object(shown)
export type PublicOffering = z.infer<typeof PublicOffering>

/** An offering as its coach sees it. */
export const OwnOffering = z.object({
  ...shown,
  /** What it costs today; null with neither a price of its own nor a rate, and then it cannot be booked. */
  priceMinor: z.number().int().nullable(),
  /** Null: by the coach's rate. */
  ownPriceMinor: z.number().int().nullable(),
  ...SlotTerms.shape,
  placeDetail: z.string(),
  /** Epoch milliseconds; null while clients can book it. */
  archivedAt: z.number().nullable(),
})
export type OwnOffering = z.infer<typeof OwnOffering>
