// Sessions as calendar data (RFC 5545), for files, mails and feeds alike: one maker, one UID, one SEQUENCE. Agendas leave
// only in a feed whose owner asked for them: calendars are shared with colleagues and synced.
import { sql } from 'drizzle-orm'
import type { ICalCalendar } from 'ical-generator'
import {
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
  default as ical,
} from 'ical-generator'
import { localised } from '#client/localised.ts'
import { translator } from '#client/translator.ts'
import { readPractice } from '#features/practice/queries.ts'
import type { Tx } from '#platform/db/tx.ts'
import { env } from '#platform/env.ts'
import { readSession } from '../queries.ts'

export type CalendarEntry = {
  id: string
  /** Raised with every change; calendars ignore what is older than what they have. */
  sequence: number
  startsAt: number
  endsAt: number
  /** When this state of it came to be. */
  stampedAt: number
  cancelled: boolean
  /** Asked for and not confirmed yet. */
  requested?: boolean
  name: string
  /** The other side; null when they are gone. */
  withName: string | null
  placeDetail: string
  /** What stands before the session's address in the description. */
  about?: string
  practice: string
  locale: string
  /** Whose calendar it goes to; a downloaded file has none. */
  invited?: { name: string; email: string }
}

/**
 * One session as a calendar file. To somebody invited it is a REQUEST, or a CANCEL that takes it out again; without one
 * it is a PUBLISH, which programs import without asking to reply. Instants are written in UTC: no zone can be misread.
 */
export function calendarFile(entry: CalendarEntry): string {
  const { PUBLISH, REQUEST, CANCEL } = ICalCalendarMethod
  const calendar = ical({
    prodId: PRODUCT,
    method: entry.cancelled ? CANCEL : entry.invited ? REQUEST : PUBLISH,
  })
  addEvent(calendar, entry)
  return calendar.toString()
}

const PRODUCT = { company: 'Loom', product: 'Sessions' }
const FEED_AGAIN_S = 60 * 60

/** What the calendar is called, and the language its events speak. */
type FeedHead = { name: string; locale: string }

/** Many sessions as one published calendar. Apps that heed it come again after an hour. */
export function calendarFeed({ name, locale }: FeedHead, entries: Omit<CalendarEntry, 'locale'>[]): string {
  const calendar = ical({
    prodId: PRODUCT,
    method: ICalCalendarMethod.PUBLISH,
    // The one text that the library writes as it is.
    name: plain(name).replace(/[\\;,]/g, '\\$&'),
    ttl: FEED_AGAIN_S,
  })
  // Made once: making it costs more than writing an event.
  const words = translator(locale, 'SessionMail')
  for (const entry of entries) addEvent(calendar, { ...entry, locale }, words)
  return calendar.toString()
}

/** Several sessions that are told of together, as one file for a mail: without a name, so that no calendar is made of it. */
export function calendarOfMany(entries: CalendarEntry[]): string {
  const calendar = ical({ prodId: PRODUCT, method: ICalCalendarMethod.PUBLISH })
  for (const entry of entries) addEvent(calendar, entry)
  return calendar.toString()
}

function addEvent(calendar: ICalCalendar, entry: CalendarEntry, words = translator(entry.locale, 'SessionMail')) {
  const address = `${env().BASE_URL}${localised(`/sessions/${entry.id}`, entry.locale)}`
  const more = words('moreAt', { address })
  calendar.createEvent({
    id: entry.id,
    sequence: entry.sequence,
    stamp: new Date(entry.stampedAt),
    lastModified: new Date(entry.stampedAt),
    start: new Date(entry.startsAt),
    end: new Date(entry.endsAt),
    summary: plain(words('summary', { name: entry.name, other: entry.withName ?? words('somebody') })),
    description: entry.about ? `${entry.about.split('\n').map(plain).join('\n')}\n\n${more}` : more,
    url: address,
    location: plain(entry.placeDetail),
    ...stateOf(entry),
    class: ICalEventClass.PRIVATE,
    organizer: { name: plain(entry.practice) || 'Loom', email: senderAddress() },
    attendees: entry.invited
      ? [
          {
            name: plain(entry.invited.name),
            email: entry.invited.email,
            status: ICalAttendeeStatus.ACCEPTED,
            rsvp: false,
          },
        ]
      : [],
  })
}

function stateOf({ cancelled, requested }: CalendarEntry) {
  if (cancelled) return { status: ICalEventStatus.CANCELLED, busystatus: ICalEventBusyStatus.FREE }
  if (requested) return { status: ICalEventStatus.TENTATIVE, busystatus: ICalEventBusyStatus.TENTATIVE }
  return { status: ICalEventStatus.CONFIRMED, busystatus: ICalEventBusyStatus.BUSY }
}

/** The calendar file of a session that is or was confirmed, for its reader; null for everything else. */
export async function readCalendarFile(tx: Tx, id: string, locale: string): Promise<string | null> {
  const session = await readSession(tx, id)
  if (!session?.confirmedAt) return null
  const [practice, { rows }] = await Promise.all([
    readPractice(tx),
    tx.execute<{ sequence: number }>(sql`select sequence from loom.sessions where id = ${id}`),
  ])
  return calendarFile({
    ...session,
    sequence: rows[0]?.sequence ?? 0,
    stampedAt: session.endedAt ?? session.confirmedAt,
    cancelled: session.outcome === 'cancelled' || session.outcome === 'late_cancelled',
    withName: session.with?.name ?? null,
    practice: practice.name,
    locale,
  })
}

/** The address the practice's mails come from: `Loom <loom@example.org>`. */
const senderAddress = () => /<([^<>]+)>/.exec(env().MAIL_FROM)?.[1] ?? env().MAIL_FROM

/** One line: the library escapes what separates values, but leaves other control characters in. */
const plain = (text: string) => text.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, ' ').trim()
