// Sessions as calendar data (RFC 5545). Agendas never leave in it: calendars are shared with colleagues and synced.
import { sql } from 'drizzle-orm'
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
  name: string
  /** The other side; null when they are gone. */
  withName: string | null
  placeDetail: string
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
  const words = translator(entry.locale, 'SessionMail')
  const address = `${env().BASE_URL}${localised(`/sessions/${entry.id}`, entry.locale)}`
  const { PUBLISH, REQUEST, CANCEL } = ICalCalendarMethod
  const calendar = ical({
    prodId: { company: 'Loom', product: 'Sessions' },
    method: entry.cancelled ? CANCEL : entry.invited ? REQUEST : PUBLISH,
  })
  calendar.createEvent({
    id: entry.id,
    sequence: entry.sequence,
    stamp: new Date(entry.stampedAt),
    start: new Date(entry.startsAt),
    end: new Date(entry.endsAt),
    summary: plain(words('summary', { name: entry.name, other: entry.withName ?? words('somebody') })),
    description: words('moreAt', { address }),
    url: address,
    location: plain(entry.placeDetail),
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    busystatus: entry.cancelled ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
    class: ICalEventClass.PRIVATE,
    organizer: { name: plain(entry.practice), email: senderAddress() },
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
  return calendar.toString()
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
