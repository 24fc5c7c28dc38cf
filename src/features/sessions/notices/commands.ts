// The mails about a session, made by jobs: each in its reader's language, zone and clock, with a calendar file.
import { formatShortDay, formatTime } from '#client/format.ts'
import { translator } from '#client/translator.ts'
import { withSystem } from '#platform/db/tx.ts'
import { sendMail } from '#platform/mail/send.ts'
import { calendarFile } from '../calendar/queries.ts'
import type { Addressee, Notice } from './queries.ts'
import { readNotice } from './queries.ts'

/** Both learn of a confirmed session. One that was cancelled before this ran is not announced any more. */
export async function tellConfirmed(sessionId: string): Promise<void> {
  const notice = await withSystem('who is told of a session', (tx) => readNotice(tx, sessionId))
  if (notice?.status !== 'confirmed') return
  const { ConfirmedEmail } = await import('../emails/confirmed.tsx')
  for (const reader of notice.addressees) {
    await send('confirmed', notice, reader, ConfirmedEmail({ notice, reader }))
  }
}

/** Both learn of a cancelled session, and their calendars take it out. */
export async function tellCancelled(sessionId: string): Promise<void> {
  const notice = await withSystem('who is told of a session', (tx) => readNotice(tx, sessionId))
  if (!isCancelled(notice)) return
  const { CancelledEmail } = await import('../emails/cancelled.tsx')
  for (const reader of notice.addressees) {
    await send('cancelled', notice, reader, CancelledEmail({ notice, reader }))
  }
}

const send = (
  what: 'confirmed' | 'cancelled',
  notice: Notice,
  reader: Addressee,
  body: Parameters<typeof sendMail>[0]['body'],
) => {
  const words = translator(reader.locale, 'SessionMail')
  const { name, email } = reader
  return sendMail({
    dedupeKey: `sessions.${what}:${notice.id}:${notice.sequence}:${reader.id}`,
    template: `sessions.${what}`,
    to: { name, address: email },
    subject: words(`${what}.${reader.side}.subject`, {
      name: notice.name,
      other: reader.other ?? words('somebody'),
      day: formatShortDay(notice.startsAt, reader, notice.now),
      time: formatTime(notice.startsAt, reader),
    }),
    body,
    calendar: {
      method: what === 'cancelled' ? 'CANCEL' : 'REQUEST',
      content: calendarFile({
        ...notice,
        stampedAt: notice.endedAt ?? notice.confirmedAt ?? notice.now,
        cancelled: what === 'cancelled',
        withName: reader.other,
        locale: reader.locale,
        invited: { name, email },
      }),
    },
  })
}

const isCancelled = (notice: Notice | null): notice is Notice =>
  notice?.outcome === 'cancelled' || notice?.outcome === 'late_cancelled'
