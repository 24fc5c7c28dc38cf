// What comes in and goes out. Instants are epoch milliseconds.
import * as z from 'zod'
import { line } from '#platform/api/text.ts'

/** Why a look gave nothing; the words for each are in messages. */
export const TROUBLES = [
  'not_public',
  'unreachable',
  'too_slow',
  'too_large',
  'locked',
  'gone',
  'refused',
  'too_many_redirects',
  'not_a_calendar',
  'too_much',
  'address_lost',
] as const
export type Trouble = (typeof TROUBLES)[number]

export const OutsideCalendar = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Of its address the host, which is all that is ever shown of it. */
  host: z.string(),
  /** Somebody is looking right now. */
  looking: z.boolean(),
  lookedAt: z.number().nullable(),
  succeededAt: z.number().nullable(),
  trouble: z.enum(TROUBLES).nullable(),
  nextLookAt: z.number(),
  /** How many times of the next four weeks it blocks. */
  blocks: z.number().int(),
  /** While looks fail: until when what is known of it goes on blocking. Null when nothing is wrong or nothing known. */
  knownUntil: z.number().nullable(),
  /** Entries that could not be understood, and so do not block. */
  unread: z.number().int(),
})
export type OutsideCalendar = z.infer<typeof OutsideCalendar>

/** A booked session at a time another calendar says its coach is busy. */
export const Overlap = z.object({
  sessionId: z.uuid(),
  startsAt: z.number(),
  endsAt: z.number(),
  with: z.string().nullable(),
  calendar: z.string(),
})
export type Overlap = z.infer<typeof Overlap>

export const OutsideCalendars = z.object({
  now: z.number(),
  items: z.array(OutsideCalendar),
  overlaps: z.array(Overlap),
})
export type OutsideCalendars = z.infer<typeof OutsideCalendars>

export const AddOutside = z.strictObject({ name: line(60, 1), address: z.string().trim().min(1).max(2000) })
export type AddOutside = z.infer<typeof AddOutside>

export const OneOutside = z.strictObject({ id: z.uuid() })
export type OneOutside = z.infer<typeof OneOutside>

export const RenameOutside = z.strictObject({ id: z.uuid(), name: line(60, 1) })
export type RenameOutside = z.infer<typeof RenameOutside>
