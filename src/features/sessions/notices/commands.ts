// The mails about a session, made by jobs: each in its reader's language, zone and clock. What changes a calendar has a
// calendar file; what is not so any more when the job runs is not told.
import { formatShortDay, formatTime } from '#client/format.ts'
import { translator } from '#client/translator.ts'
import { withSystem } from '#platform/db/tx.ts'
import { sendMail } from '#platform/mail/send.ts'
import { calendarFile } from '../calendar/queries.ts'
import { changeLinks } from '../links/queries.ts'
import type { Addressee, Notice } from './queries.ts'
import { readNotice } from './queries.ts'

type Body = Parameters<typeof sendMail>[0]['body']
type Method = NonNullable<Parameters<typeof sendMail>[0]['calendar']>['method']

/** Both learn of a confirmed session. One that was cancelled before this ran is not announced any more. */
export async function tellConfirmed(sessionId: string): Promise<void> {
  const notice = await noticeOf(sessionId)
  if (notice?.status !== 'confirmed') return
  const { ConfirmedEmail } = await import('../emails/confirmed.tsx')
  const what = notice.placed ? 'placed' : notice.requestedAt ? 'accepted' : 'confirmed'
  for (const reader of notice.addressees) {
    const body = ConfirmedEmail({ notice, reader, what, ways: waysOf(notice, reader) })
    await send({ what, notice, reader, body, method: 'REQUEST' })
  }
}

/** Both learn of a cancelled session, and their calendars take it out. */
export async function tellCancelled(sessionId: string): Promise<void> {
  const notice = await noticeOf(sessionId)
  if (notice?.outcome !== 'cancelled' && notice?.outcome !== 'late_cancelled') return
  const { CancelledEmail } = await import('../emails/cancelled.tsx')
  for (const reader of notice.addressees) {
    await send({ what: 'cancelled', notice, reader, body: CancelledEmail({ notice, reader }), method: 'CANCEL' })
  }
}

/** Both learn of a new time, and their calendars move it. A later change tells of itself. */
export async function tellMoved(move: {
  sessionId: string
  sequence: number
  fromAt: number
  by: 'client' | 'coach'
}): Promise<void> {
  const notice = await noticeOf(move.sessionId)
  if (notice?.status !== 'confirmed' || notice.sequence !== move.sequence) return
  const { MovedEmail } = await import('../emails/moved.tsx')
  for (const reader of notice.addressees) {
    const body = MovedEmail({ notice, reader, ...move, ways: waysOf(notice, reader) })
    await send({ what: 'moved', notice, reader, body, method: 'REQUEST' })
  }
}

/** Both are reminded of a session that comes near, unless it was cancelled, moved or has begun. */
export async function tellReminder(due: { sessionId: string; sequence: number; offsetMin: number }): Promise<void> {
  const notice = await noticeOf(due.sessionId)
  if (notice?.status !== 'confirmed' || notice.sequence !== due.sequence || notice.now >= notice.startsAt) return
  const { ReminderEmail } = await import('../emails/reminder.tsx')
  for (const reader of notice.addressees) {
    const body = ReminderEmail({ notice, reader, ways: waysOf(notice, reader) })
    await send({ what: 'reminder', notice, reader, body, extra: String(due.offsetMin) })
  }
}

/** The coach learns that somebody asks, the client that it is on its way. */
export async function tellRequested(sessionId: string): Promise<void> {
  const notice = await noticeOf(sessionId)
  if (notice?.status === 'requested') await tellAll('requested', notice)
}

/** The client learns of other times; the coach knows what they wrote. */
export async function tellProposed({ sessionId, until }: { sessionId: string; until: number }): Promise<void> {
  const notice = await noticeOf(sessionId)
  if (notice?.status !== 'requested' || notice.requestExpiresAt !== until) return
  const client = notice.addressees.filter(({ side }) => side === 'client')
  await tellAll('proposed', { ...notice, addressees: client }, String(until))
}

/** Both learn that a request was declined or taken back. */
export async function tellUnanswered(sessionId: string): Promise<void> {
  const notice = await noticeOf(sessionId)
  if (notice?.status !== 'released' || !notice.requestedAt || !notice.endedBy) return
  const coach = notice.addressees.find(({ side }) => side === 'coach')
  await tellAll(notice.endedBy === coach?.id ? 'declined' : 'withdrawn', notice)
}

/** Both learn that nobody answered in time. */
export async function tellExpired(sessionId: string): Promise<void> {
  const notice = await noticeOf(sessionId)
  if (notice?.status === 'released' && notice.requestedAt && !notice.endedBy) await tellAll('expired', notice)
}

const noticeOf = (sessionId: string) => withSystem('who is told of a session', (tx) => readNotice(tx, sessionId))

async function tellAll(
  what: 'requested' | 'proposed' | 'declined' | 'withdrawn' | 'expired',
  notice: Notice,
  extra?: string,
): Promise<void> {
  const { RequestEmail } = await import('../emails/request.tsx')
  for (const reader of notice.addressees) {
    await send({ what, notice, reader, body: RequestEmail({ what, notice, reader }), extra })
  }
}

/** A client's mail has the ways to change the session without signing in; a coach signs in. */
const waysOf = (notice: Notice, reader: Addressee) => (reader.side === 'client' ? changeLinks(notice, reader) : null)

type Letter = {
  what: string
  notice: Notice
  reader: Addressee
  body: Body
  /** Its calendar file, if calendars are to change. */
  method?: Method
  /** What tells apart two of the same kind about one state of the session. */
  extra?: string | undefined
}

const send = ({ what, notice, reader, body, method, extra }: Letter) => {
  const words = translator(reader.locale, 'SessionMail')
  const { name, email } = reader
  const key = [`sessions.${what}`, notice.id, notice.sequence, ...(extra ? [extra] : []), reader.id]
  return sendMail({
    dedupeKey: key.join(':'),
    template: `sessions.${what}`,
    to: { name, address: email },
    subject: words(`${what}.${reader.side}.subject`, {
      name: notice.name,
      other: reader.other ?? words('somebody'),
      day: formatShortDay(notice.startsAt, reader, notice.now),
      time: formatTime(notice.startsAt, reader),
    }),
    body,
    ...(method && { calendar: { method, content: calendarOf(notice, reader, method === 'CANCEL') } }),
  })
}

const calendarOf = (notice: Notice, reader: Addressee, cancelled: boolean) =>
  calendarFile({
    ...notice,
    stampedAt: notice.endedAt ?? notice.movedAt ?? notice.confirmedAt ?? notice.now,
    cancelled,
    withName: reader.other,
    locale: reader.locale,
    invited: { name: reader.name, email: reader.email },
  })
