import { createTransport } from 'nodemailer'
import { afterEach, expect } from 'vitest'
import { VISITOR } from '#platform/db/actor.ts'
import { withActor } from '#platform/db/tx.ts'
import { env, readEnv } from '#platform/env.ts'
import { openMailbox } from '#platform/mail/mailbox.ts'
import { admit } from '#server/admit.ts'
import { PAGES } from '#server/pages.ts'
import { openApi } from '../../../../tests/support/api.ts'
import { test } from '../../../../tests/support/db.ts'
import { ListDevMails } from './input.ts'
import { listDevMails, readDevMail } from './queries.ts'

const all = ListDevMails.parse({})
const { demo } = env()
afterEach(() => void Object.assign(env(), { demo }))

const PRODUCTION = [
  { DATABASE_URL: 'postgres://loom@localhost/loom', LOOM_SECRET: 'x'.repeat(32) },
  { BASE_URL: 'https://loom.example.com' },
  { HOST: '0.0.0.0' },
]

test('what is sent by SMTP lands in the mailbox, with its invitation, and is found by address', async ({
  committed,
}) => {
  expect(committed.name).toBeTruthy()
  const mailbox = await openMailbox()
  const transport = createTransport({ url: mailbox.url })
  const content = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR'
  await transport.sendMail({
    to: 'amara@okafor.test',
    subject: 'Your session is booked',
    html: '<p>See you<script>alert(1)</script></p>',
    text: 'Harbour Coaching\n\nSEE YOU\n\nThis is\nconfirmed.',
    icalEvent: { filename: 'session.ics', method: 'REQUEST', content },
  })
  await transport.sendMail({ to: 'ines@harbour.test', subject: 'New session', text: 'With Amara' })
  transport.close()
  await mailbox.close()
  const page = await withActor(VISITOR, (tx) => listDevMails(tx, all))
  expect(page.items.map(({ to }) => to)).toEqual(['ines@harbour.test', 'amara@okafor.test'])
  const [found] = (await withActor(VISITOR, (tx) => listDevMails(tx, { ...all, search: 'OKAFOR' }))).items
  expect(found).toMatchObject({ subject: 'Your session is booked', beginning: 'This is confirmed.' })
  const mail = await withActor(VISITOR, (tx) => readDevMail(tx, found?.id ?? ''))
  expect(mail?.attachments.map(({ name, type }) => [name, type])).toContainEqual(['session.ics', 'application/ics'])
})

test('in demo mode everyone may read the mailbox; an unknown mail is not found', async ({ committed }) => {
  const api = await openApi(committed.at)
  expect((await api.call('dev.mails', {}, { from: '127.27.1.1' })).body).toEqual({ items: [], next: null })
  expect((await api.rest('GET', `/dev/mails/${crypto.randomUUID()}`, undefined, { from: '127.27.1.1' })).status).toBe(
    404,
  )
  await api.close()
})

test('demo mode is an embedded database, a loopback bind and a loopback address together', () => {
  expect(readEnv({}).demo).toBe(true)
  for (const settings of PRODUCTION) expect(readEnv(settings).demo).toBe(false)
})

test('outside demo mode the mailbox answers 404, whatever is asked of it', async ({ committed }) => {
  const api = await openApi(committed.at)
  for (const settings of PRODUCTION) {
    Object.assign(env(), { demo: readEnv(settings).demo })
    for (const input of [{}, { search: 1 }]) {
      const { status, body } = await api.call('dev.mails', input, { from: '127.27.1.2' })
      expect([status, body.code]).toEqual([404, 'not_found'])
    }
    expect((await api.rest('GET', '/dev/mails', undefined, { from: '127.27.1.2' })).status).toBe(404)
  }
  await api.close()
})

test('outside demo mode there are no demo pages', () => {
  const pages = PAGES.filter(({ path }) => path.startsWith('/dev/'))
  expect(pages.map(({ path }) => path)).toEqual(['/dev/mail', '/dev/ui'])
  const visitor = { actor: VISITOR, session: null } as Parameters<typeof admit>[1]
  for (const { demo: inDemo, page } of pages.flatMap((page) => [true, false].map((d) => ({ demo: d, page })))) {
    Object.assign(env(), { demo: inDemo })
    const verdict = admit(page, visitor, { locale: 'en', path: page.path, search: '' })
    expect(verdict).toEqual({ kind: inDemo ? 'open' : 'missing' })
  }
})
