// Every mail about a change, in every language, with names that want to be markup.
import { render, toPlainText } from 'react-email'
import { expect, test } from 'vitest'
import type { Addressee, Notice } from '../notices/queries.ts'
import { ConfirmedEmail } from './confirmed.tsx'
import { MovedEmail } from './moved.tsx'
import { ReminderEmail } from './reminder.tsx'
import { RequestEmail } from './request.tsx'
import { SeriesEmail } from './series.tsx'
import { SeriesCancelledEmail } from './series-cancelled.tsx'
import { SeriesMovedEmail } from './series-moved.tsx'

const EVIL = '<a href=//evil>Prize</a>\r\nBcc: all@example.test \u202Eog'
const NOW = Date.parse('2027-03-01T08:00:00Z')
const DAY = 86_400_000
const ways = { cancel: 'https://loom.test/change/cancel/a.b', move: 'https://loom.test/change/move/a.b' }

const notice: Notice = {
  ...{ id: 'a', status: 'confirmed', outcome: null, startsAt: NOW + DAY, endsAt: NOW + DAY + 3_600_000 },
  ...{ name: EVIL, place: 'video', placeDetail: 'https://video.example.test', practice: 'Loom', sequence: 1 },
  ...{ priceMinor: 9000, currency: 'EUR', confirmedAt: NOW, endedAt: null, endedBy: null, endReason: EVIL, now: NOW },
  ...{ placed: false, requestedAt: NOW, requestExpiresAt: NOW + DAY, proposedStarts: [NOW + 2 * DAY], reply: EVIL },
  ...{ movedAt: NOW, cancelFree: true, freeUntil: NOW + DAY, moveUntil: NOW + DAY, addressees: [] },
  answered: true,
}

const readers = (['en', 'de', 'es'] as const).flatMap((locale) =>
  (['client', 'coach'] as const).map(
    (side): Addressee => ({
      ...{ id: side, side, email: 'a@example.test', name: EVIL, locale, zone: 'Europe/Berlin' },
      ...{ hourCycle: 'h23', other: EVIL },
    }),
  ),
)

const mailsFor = (reader: Addressee) => {
  const own = { notice, reader, ways: reader.side === 'client' ? ways : null }
  const requests = ['requested', 'declined', 'withdrawn', 'expired', 'proposed'] as const
  return [
    ...(['confirmed', 'accepted', 'placed'] as const).map((what) => ConfirmedEmail({ ...own, what })),
    ...(['client', 'coach'] as const).map((by) => MovedEmail({ ...own, fromAt: NOW, by })),
    ReminderEmail(own),
    SeriesEmail({ notices: [notice, notice], reader }),
    SeriesCancelledEmail({ notices: [notice, notice], reader }),
    ...(['client', 'coach'] as const).map((by) =>
      SeriesMovedEmail({ notices: [notice, notice], reader, fromAt: { a: NOW }, by }),
    ),
    ...requests
      .filter((what) => what !== 'proposed' || reader.side === 'client')
      .map((what) => RequestEmail({ what, notice, reader })),
  ]
}

test('[IN02] what people typed is text in every mail, in every language, and no word is missing', async () => {
  for (const reader of readers) {
    for (const mail of mailsFor(reader)) {
      const html = await render(mail)
      expect(html).not.toContain('<a href=//evil')
      expect(html).not.toMatch(/SessionMail\.|\{\w+\}/)
      expect(toPlainText(html)).not.toMatch(/SessionMail\./)
      expect(html).toContain(`lang="${reader.locale}"`)
    }
  }
})

test('a client’s mail has the two links, a coach’s none; too late to move, only the one to cancel', async () => {
  const [client, coach] = readers
  if (!client || !coach) throw new Error('no readers')
  const late = { ...notice, moveUntil: NOW - 1 }
  expect(await render(ReminderEmail({ notice, reader: client, ways }))).toContain(ways.move)
  const mail = await render(ReminderEmail({ notice: late, reader: client, ways }))
  expect([mail.includes(ways.move), mail.includes(ways.cancel)]).toEqual([false, true])
  expect(await render(ReminderEmail({ notice, reader: coach, ways: null }))).not.toContain('/change/')
})

test('what costs nothing is free, not zero', async () => {
  const [reader] = readers
  if (!reader) throw new Error('no reader')
  const gift = { ...notice, priceMinor: 0 }
  for (const mail of [
    ConfirmedEmail({ notice: gift, reader, ways: null, what: 'confirmed' }),
    SeriesEmail({ notices: [gift, gift], reader }),
  ]) {
    const text = toPlainText(await render(mail))
    expect(text).toContain('Free')
    expect(text).not.toContain('0.00')
  }
})
