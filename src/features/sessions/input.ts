// What comes in and goes out. Instants are epoch milliseconds, prices minor units.
import * as z from 'zod'
import { prose } from '#platform/api/text.ts'
import { Answered } from './answers/input.ts'

export const KINDS = ['discovery', 'coaching', 'mentor_coaching', 'supervision'] as const
export const PLACES = ['video', 'phone', 'address'] as const
export const CHANGES = [
  ...(['booked', 'requested', 'proposed', 'accepted', 'declined', 'withdrawn', 'expired'] as const),
  ...(['moved', 'ended', 'corrected'] as const),
] as const
export const OUTCOMES = ['completed', 'no_show_client', 'no_show_coach', 'late_cancelled', 'cancelled'] as const

const MINUTE_MS = 60_000

export const OneSession = z.strictObject({ id: z.uuid() })
export type OneSession = z.infer<typeof OneSession>

export const HoldSlot = z.strictObject({
  offeringId: z.uuid(),
  /** A whole minute of the years that ISO 8601 writes with four digits. */
  startsAt: z
    .number()
    .int()
    .min(0)
    .max(Date.UTC(9999, 11, 31))
    .multipleOf(MINUTE_MS),
})
export type HoldSlot = z.infer<typeof HoldSlot>

/** A slot kept for the caller. `now` is the database's clock, to count down against. */
export const Hold = z.object({
  id: z.uuid(),
  startsAt: z.number(),
  endsAt: z.number(),
  expiresAt: z.number(),
  now: z.number(),
})
export type Hold = z.infer<typeof Hold>

/** What comes along with slot_taken, not_offered and hold_expired: free times near the one asked for, in order. */
export type NearestTimes = { nearest: number[] }

export const AGENDA_MAX = 2000

export const SetAgenda = z.strictObject({ id: z.uuid(), agenda: prose(AGENDA_MAX) })
export type SetAgenda = z.infer<typeof SetAgenda>

export const REASON_MAX = 500

export const CancelSession = z.strictObject({ id: z.uuid(), reason: prose(REASON_MAX).default('') })
export type CancelSession = z.infer<typeof CancelSession>

/** The other side of a session; for the client the coach, whose page is under `handle` while the client finds it. */
const Other = z.object({ id: z.uuid(), name: z.string(), zone: z.string(), handle: z.string().nullable() })

const line = {
  id: z.uuid(),
  /** Which of the two the caller is. */
  side: z.enum(['client', 'coach']),
  /** Null for somebody who is gone, and for a coach whom the caller no longer knows: a hold's, once they left the list. */
  with: Other.nullable(),
  status: z.enum(['held', 'requested', 'confirmed', 'ended', 'released']),
  outcome: z.enum(OUTCOMES).nullable(),
  startsAt: z.number(),
  endsAt: z.number(),
  name: z.string(),
  kind: z.enum(KINDS),
  minutes: z.number().int(),
  place: z.enum(PLACES),
  /** Which of how many that were booked together. */
  series: z.object({ number: z.number().int(), of: z.number().int() }).nullable(),
}

/** A session in a list. */
export const SessionLine = z.object(line)
export type SessionLine = z.infer<typeof SessionLine>

/** One of the sessions that were booked together. Instants are epoch milliseconds. */
const InSeries = z.object({
  id: z.uuid(),
  number: z.number().int(),
  startsAt: z.number(),
  status: line.status,
  outcome: line.outcome,
  /** Cancelling it is free for the client until then. */
  freeUntil: z.number(),
  /** The client moves it until then, the coach until it begins. */
  moveUntil: z.number(),
})
export type InSeries = z.infer<typeof InSeries>

/** What happened to a session, see changes/tables. Instants are epoch milliseconds. */
export const Change = z.object({
  at: z.number(),
  /** `loom` for what passed by itself. */
  by: z.enum(['you', 'other', 'loom']),
  what: z.enum(CHANGES),
  /** When it was to begin before, and after. */
  from: z.number().nullable(),
  to: z.number().nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  /** The words that came with it. */
  words: z.string(),
})
export type Change = z.infer<typeof Change>

/** A session with everything its two sides may know. */
export const Session = z.object({
  ...line,
  priceMinor: z.number().int(),
  currency: z.string(),
  /** The link, the number or the address; empty before it is confirmed. */
  placeDetail: z.string(),
  agenda: z.string(),
  /** What the offering asked when it was held; nothing is required of a session that the coach booked. */
  questions: z.array(Answered),
  /** Cancelling is free for the client until then. */
  freeUntil: z.number(),
  /** The client moves it until then, the coach until it begins. */
  moveUntil: z.number(),
  holdExpiresAt: z.number().nullable(),
  /** Confirming it asks the coach first. */
  onRequest: z.boolean(),
  /** A request waits for an answer until then. */
  requestExpiresAt: z.number().nullable(),
  /** Other starts the coach offers instead, and their words with it. */
  proposedStarts: z.array(z.number()),
  reply: z.string(),
  confirmedAt: z.number().nullable(),
  endedAt: z.number().nullable(),
  /** Who ended it; `loom` when its time had passed. */
  endedBy: z.enum(['you', 'other', 'loom']).nullable(),
  endReason: z.string(),
  /** Everything that happened to it, the first thing first. */
  changes: z.array(Change),
  /** By their starts, this one among them. */
  series: z.object({ ...line.series.unwrap().shape, sessions: z.array(InSeries) }).nullable(),
  /** Held by this browser, until somebody signs in and takes it along. */
  ofBrowser: z.boolean(),
  /** The database's clock. */
  now: z.number(),
})
export type Session = z.infer<typeof Session>

/** What a coach still has to do before clients can book. */
export const GAPS = ['not_listed', 'no_offering', 'no_price', 'no_hours', 'no_second_factor'] as const

/** A coach's day, in the zone of their hours. */
export const Today = z.object({
  now: z.number(),
  zone: z.string(),
  sessions: z.array(SessionLine),
  /** Those that wait for the coach's answer. */
  requests: z.array(SessionLine),
  /** The first confirmed session after today. */
  nextSession: SessionLine.nullable(),
  /** When the shortest offering can be booked next. */
  nextFree: z.number().nullable(),
  gaps: z.array(z.enum(GAPS)),
})
export type Today = z.infer<typeof Today>

/** A client's overview. */
export const Home = z.object({
  now: z.number(),
  next: Session.nullable(),
  /** How many are confirmed and ahead. */
  upcoming: z.number().int(),
  holds: z.array(z.object({ ...line, holdExpiresAt: z.number() })),
  /** Coaches of earlier and coming sessions, the latest first. */
  coaches: z.array(
    z.object({ id: z.uuid(), handle: z.string(), name: z.string(), headline: z.string(), lastAt: z.number() }),
  ),
})
export type Home = z.infer<typeof Home>

/** Whom a client works with and can book. */
export const OwnCoaches = z.array(z.object({ id: z.uuid(), handle: z.string(), name: z.string() }))
export type OwnCoaches = z.infer<typeof OwnCoaches>
