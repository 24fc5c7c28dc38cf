// The mails about a series: one for each side, with every date and one calendar file for all of them.
import { formatShortDay } from '#client/format.ts'
import { translator } from '#client/translator.ts'
import { withSystem } from '#platform/db/tx.ts'
import { sendMail } from '#platform/mail/send.ts'
import { calendarOfMany } from '../../calendar/queries.ts'
import type { Addressee, Notice } from '../../notices/queries.ts'
import type { Notices } from './queries.ts'
import { readNoticesOf, readNoticesOfSeries } from './queries.ts'

type Body = Parameters<typeof sendMail>[0]['body']

/** Both learn of a series that was booked. What of it was cancelled before this ran is not announced any more. */
export async function tellSeries(seriesId: string): Promise<void> {
  const all = await withSystem('who is told of a series', (tx) => readNoticesOfSeries(tx, seriesId))
  const notices = only(all, ({ status }) => status === 'confirmed')
  if (!notices) return
  const { SeriesEmail } = await import('../../emails/series.tsx')
  for (const reader of notices[0].addressees) {
    await send({ what: 'series', key: seriesId, notices, reader, body: SeriesEmail({ notices, reader }) })
  }
}

/** Both learn of what was cancelled together; their calendars take it out. */
export async function tellSeriesCancelled(sessionIds: string[]): Promise<void> {
  const all = await withSystem('who is told of a series', (tx) => readNoticesOf(tx, sessionIds))
  const notices = only(all, ({ outcome }) => outcome === 'cancelled' || outcome === 'late_cancelled')
  if (!notices) return
  const { SeriesCancelledEmail } = await import('../../emails/series-cancelled.tsx')
  for (const reader of notices[0].addressees) {
    const body = SeriesCancelledEmail({ notices, reader })
    await send({ what: 'seriesCancelled', key: notices[0].id, notices, reader, body })
  }
}

/** Sessions that were moved together: when each was to begin, and the state that this made of it. */
export type MovedTogether = {
  moves: { sessionId: string; sequence: number; fromAt: number }[]
  by: 'client' | 'coach'
}

/** Both learn of the new times, and their calendars move them. A later change of one tells of itself. */
export async function tellSeriesMoved({ moves, by }: MovedTogether): Promise<void> {
  const ids = moves.map(({ sessionId }) => sessionId)
  const all = await withSystem('who is told of a series', (tx) => readNoticesOf(tx, ids))
  const sequenceOf = new Map(moves.map(({ sessionId, sequence }) => [sessionId, sequence]))
  const notices = only(all, ({ id, status, sequence }) => status === 'confirmed' && sequenceOf.get(id) === sequence)
  if (!notices) return
  const { SeriesMovedEmail } = await import('../../emails/series-moved.tsx')
  const fromAt = Object.fromEntries(moves.map((move) => [move.sessionId, move.fromAt]))
  const [first] = notices
  for (const reader of first.addressees) {
    const body = SeriesMovedEmail({ notices, reader, fromAt, by })
    await send({ what: 'seriesMoved', key: `${first.id}:${first.sequence}`, notices, reader, body })
  }
}

function only(notices: Notices | null, isSo: (notice: Notice) => boolean): Notices | null {
  const [first, ...rest] = notices?.filter(isSo) ?? []
  return first ? [first, ...rest] : null
}

type Letter = {
  what: 'series' | 'seriesCancelled' | 'seriesMoved'
  key: string
  notices: Notices
  reader: Addressee
  body: Body
}

const send = ({ what, key, notices, reader, body }: Letter) => {
  const words = translator(reader.locale, 'SessionMail')
  const [first] = notices
  return sendMail({
    dedupeKey: `sessions.${what}:${key}:${reader.id}`,
    template: `sessions.${what}`,
    to: { name: reader.name, address: reader.email },
    subject: words(`${what}.${reader.side}.subject`, {
      name: first.name,
      other: reader.other ?? words('somebody'),
      count: notices.length,
      day: formatShortDay(first.startsAt, reader, first.now),
    }),
    body,
    // A published calendar: an invitation or its cancelling would have to be about one event (RFC 5546, 3.2).
    calendar: { method: 'PUBLISH', content: calendarOfMany(notices.map((notice) => entryOf(notice, reader))) },
  })
}

const entryOf = (notice: Notice, reader: Addressee) => ({
  ...notice,
  stampedAt: notice.endedAt ?? notice.movedAt ?? notice.confirmedAt ?? notice.now,
  cancelled: notice.status === 'ended',
  withName: reader.other,
  locale: reader.locale,
})
