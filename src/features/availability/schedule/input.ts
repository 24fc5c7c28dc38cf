import * as z from 'zod'
import { line } from '#platform/api/text.ts'

/** Starts lie this many minutes apart; with these a slot that was seen stays a slot however the window moves. */
export const STEPS = [5, 10, 15, 20, 30, 60] as const

/** One weekly line on the coach's wall clock: weekday 0 is Sunday. It belongs to the day it starts on, and may pass midnight. */
const Rule = z.strictObject({
  weekday: z.number().int().min(0).max(6),
  startMin: z.number().int().min(0).max(1439),
  /** Never empty; a day at most. */
  lengthMin: z.number().int().min(5).max(1440),
})

const hours = {
  /** An IANA zone. */
  zone: line(64, 1),
  bufferBeforeMin: z.number().int().min(0).max(240),
  bufferAfterMin: z.number().int().min(0).max(240),
  minNoticeMin: z.number().int().min(0).max(43_200),
  horizonDays: z.number().int().min(1).max(365),
  stepMin: z.literal(STEPS),
  rules: z.array(Rule).max(100),
}

/** A whole schedule. Lengths are minutes. */
export const WeeklySchedule = z.strictObject(hours)
export type WeeklySchedule = z.infer<typeof WeeklySchedule>

export const SaveSchedule = z.strictObject({
  ...hours,
  /** `savedAt` of the schedule this one was made from: refused with `changed_meanwhile` when there is a newer one. */
  basedOn: z.number().nullable().optional(),
})
export type SaveSchedule = z.infer<typeof SaveSchedule>

/** The coach's own schedule; `savedAt` (epoch milliseconds) is null while it is only a suggestion. */
export const OwnSchedule = z.object({ ...hours, savedAt: z.number().nullable() })
export type OwnSchedule = z.infer<typeof OwnSchedule>

export const AskPreview = z.strictObject({
  ...hours,
  /** The length of the session to try; the shortest offering's when left out. */
  minutes: z.number().int().min(10).max(480).multipleOf(5).optional(),
  /** How many of the next days. */
  days: z.number().int().min(1).max(28).default(7),
})
export type AskPreview = z.infer<typeof AskPreview>

/** What a schedule would offer: its slots, and those of them that the saved schedule does not have. */
export const Preview = z.object({
  minutes: z.number().int(),
  starts: z.array(z.number()),
  added: z.array(z.number()),
})
export type Preview = z.infer<typeof Preview>
