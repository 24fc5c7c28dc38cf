import * as z from 'zod'
import { line } from '#platform/api/text.ts'

/** Starts lie this many minutes apart; with these a slot that was seen stays a slot however the window moves. */
export const STEPS = [5, 10, 15, 20, 30, 60] as const

const startMin = z.number().int().min(0).max(1439)
/** Never empty; a day at most. */
const lengthMin = z.number().int().min(5).max(1440)

/** One weekly line on the coach's wall clock: weekday 0 is Sunday. It belongs to the day it starts on, and may pass midnight. */
const Rule = z
  .strictObject({
    weekday: z.number().int().min(0).max(6),
    startMin,
    lengthMin,
    /** Only every second, third or fourth week, and which of them: 0 is the one of `anchorOn`. */
    everyWeeks: z.number().int().min(1).max(4).optional(),
    week: z.number().int().min(0).max(3).optional(),
  })
  .refine(({ everyWeeks = 1, week = 0 }) => week < everyWeeks, { path: ['week'] })

/** Dates that four digits of a year can write, and no plan is older than. */
const LocalDate = z.iso.date().refine((date) => date >= '2020-01-01' && date < '2100-01-01')

/** What is different on one local date. The lines of a date add up; closed has no hours. */
const DateChange = z
  .strictObject({
    date: LocalDate,
    kind: z.enum(['closed', 'instead', 'extra']),
    startMin: startMin.nullable(),
    lengthMin: lengthMin.nullable(),
  })
  .refine((line) => (line.kind === 'closed') === (line.startMin === null), { path: ['startMin'] })
  .refine((line) => (line.kind === 'closed') === (line.lengthMin === null), { path: ['lengthMin'] })

/** Local dates, both included. */
const dates = { firstDate: LocalDate, lastDate: LocalDate }
const LONGEST_DAYS = 366
const inOrder = ({ firstDate, lastDate }: { firstDate: string; lastDate: string }) =>
  firstDate <= lastDate && Date.parse(lastDate) - Date.parse(firstDate) < LONGEST_DAYS * 86_400_000

/** Days without any hours. Clients may read the note. */
const TimeOff = z.strictObject({ ...dates, note: line(200) }).refine(inOrder, { path: ['lastDate'] })

/** Days that are read in another zone. */
const Trip = z.strictObject({ ...dates, zone: line(64, 1) }).refine(inOrder, { path: ['lastDate'] })

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

const limit = (most: number) => z.number().int().min(1).max(most).nullable()

/** What alternates, what dates change, and how many sessions are enough; none of it when left out. */
const changes = {
  /** A Monday that alternating weeks are counted from. */
  anchorOn: LocalDate.refine((date) => new Date(date).getUTCDay() === 1),
  exceptions: z.array(DateChange).max(400),
  timeOff: z.array(TimeOff).max(50),
  trips: z.array(Trip).max(50),
  /** The most sessions of a local day and of a week from Monday on, the rest of it is not offered then; null is no limit. */
  maxPerDay: limit(50),
  maxPerWeek: limit(200),
  /** The most sessions one client may have ahead. */
  maxOpenPerClient: limit(50),
}
const given = z.object(changes).partial().shape

/** A whole schedule. Lengths are minutes. */
export const WeeklySchedule = z.strictObject({ ...hours, ...given })
export type WeeklySchedule = z.infer<typeof WeeklySchedule>

export const SaveSchedule = z.strictObject({
  ...hours,
  ...given,
  /** `savedAt` of the schedule this one was made from: refused with `changed_meanwhile` when there is a newer one. */
  basedOn: z.number().nullable().optional(),
})
export type SaveSchedule = z.infer<typeof SaveSchedule>

/** The coach's own schedule; `savedAt` (epoch milliseconds) is null while it is only a suggestion. */
export const OwnSchedule = z.object({ ...hours, ...changes, savedAt: z.number().nullable() })
export type OwnSchedule = z.infer<typeof OwnSchedule>

/** A schedule with all its parts, as an editor holds it. */
export type FullSchedule = Omit<OwnSchedule, 'savedAt'>

export const AskPreview = z.strictObject({
  ...hours,
  ...given,
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
