// The mail server is away, or takes its time: people book all the same, and their mails go out later.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { asc, eq } from 'drizzle-orm'
import type { ParsedMail } from 'mailparser'
import { simpleParser } from 'mailparser'
import pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { expect, onTestFinished } from 'vitest'
import type { Connections } from '#platform/db/connections.ts'
import { withSystem } from '#platform/db/tx.ts'
import { closeMail, deliverMail, openMail } from '#platform/mail/deliver.ts'
import { openMailbox } from '#platform/mail/mailbox.ts'
import { devMails, mails } from '#platform/mail/tables.ts'
import { startWorker } from '#worker/runner.ts'
import type { Api } from '../support/api.ts'
import { aBookableCoach, anAccount } from '../support/factories.ts'
import { newCaller, test } from '../support/http.ts'
import { runDueJobs } from '../support/mails.ts'
import { signedIn } from '../support/signed-in.ts'

const PORT = 26_211
const SLOW = { timeout: 90_000 }
const DAY_MS = 86_400_000

/** A mail server that answers each mail as `answer` says, once that has ended. */
async function smtpDouble(answer: () => Promise<Error | undefined> = async () => undefined) {
  const taken: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    async onData(stream, _session, done) {
      const mail = await simpleParser(stream)
      const refusal = await answer()
      if (!refusal) taken.push(mail)
      done(refusal)
    },
  })
  server.on('error', () => {})
  await new Promise<void>((up) => server.listen(PORT, '127.0.0.1', up))
  onTestFinished(() => new Promise<void>((down) => server.close(down)))
  return taken
}

async function work(at: Connections) {
  const pool = new pg.Pool({ ...at.jobs, max: 5 })
  pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}))
  const worker = await startWorker(pool)
  onTestFinished(async () => {
    await worker.stop()
    await pool.end()
  })
}

/** A client holds and confirms the first hour of the day after tomorrow. */
async function book(api: Api) {
  const { jar, offeringId } = await withSystem('a test begins', async (tx) => ({
    jar: await signedIn(tx, await anAccount(tx)),
    offeringId: (await aBookableCoach(tx, { zone: 'Etc/UTC' })).offering.id,
  }))
  const startsAt = (Math.floor(Date.now() / DAY_MS) + 2) * DAY_MS + 10 * 3_600_000
  const from = newCaller()
  const key = () => ({ 'idempotency-key': randomUUID() })
  const held = await api.call('sessions.hold', { offeringId, startsAt }, { as: jar, from, headers: key() })
  return api.call('sessions.confirm', { id: held.body.id }, { as: jar, from, headers: key() })
}

const queued = () =>
  withSystem('a test looks', (tx) => tx.select().from(mails).orderBy(asc(mails.template), asc(mails.toAddress)))

test(
  '[DB04] the mail server is away: bookings work, mails wait and say why, and go out when it is back',
  SLOW,
  async ({ api, committed }) => {
    await openMail(`smtp://127.0.0.1:${PORT}`)
    onTestFinished(closeMail)
    await work(committed.at)
    expect(await book(api)).toMatchObject({ status: 200, body: { status: 'confirmed' } })
    await expect.poll(async () => (await queued()).filter(({ attempts }) => attempts > 0).length, SLOW).toBe(2)
    for (const mail of await queued())
      expect(mail).toMatchObject({ status: 'waiting', sentAt: null, problem: expect.stringContaining('ECONNREFUSED') })
    const taken = await smtpDouble()
    await expect.poll(() => taken.length, SLOW).toBe(2)
    await expect.poll(async () => (await queued()).map(({ status }) => status), SLOW).toEqual(['sent', 'sent'])
    await sleep(1_000)
    expect(taken).toHaveLength(2)
  },
)

test('[DB04] the mail server is slow: bookings do not wait for it', SLOW, async ({ api, committed }) => {
  let letGo = () => {}
  const slow = new Promise<void>((go) => (letGo = go))
  const taken = await smtpDouble(() => slow.then(() => undefined))
  await openMail(`smtp://127.0.0.1:${PORT}`)
  onTestFinished(closeMail)
  await work(committed.at)
  for (let n = 0; n < 3; n++) expect(await book(api)).toMatchObject({ status: 200, body: { status: 'confirmed' } })
  expect(taken).toEqual([])
  letGo()
  await expect.poll(() => taken.length, SLOW).toBe(6)
})

test('[DB04] without a mail server mails wait, and go out once one is set', SLOW, async ({ api, committed }) => {
  expect((await book(api)).status).toBe(200)
  await runDueJobs(committed.at)
  expect((await queued()).map(({ status, attempts }) => [status, attempts])).toEqual([
    ['waiting', 0],
    ['waiting', 0],
  ])
  const taken = await smtpDouble()
  await openMail(`smtp://127.0.0.1:${PORT}`)
  onTestFinished(closeMail)
  await runDueJobs(committed.at)
  expect(taken).toHaveLength(2)
})

test('what was sent is not kept: who reads the table finds no link and no invitation in it', async ({
  api,
  committed,
}) => {
  const taken = await smtpDouble()
  expect((await book(api)).status).toBe(200)
  await runDueJobs(committed.at)
  const before = await queued()
  expect(before.map(({ html, text }) => /https?:/.test(html) && /https?:/.test(text))).toEqual([true, true])
  await openMail(`smtp://127.0.0.1:${PORT}`)
  onTestFinished(closeMail)
  await runDueJobs(committed.at)
  const invitation = taken.flatMap(({ attachments }) => attachments).find(({ filename }) => filename === 'session.ics')
  expect(invitation?.content.toString()).toContain('BEGIN:VEVENT')
  for (const [index, mail] of (await queued()).entries()) {
    expect(mail).toMatchObject({ status: 'sent', html: '', text: '', calendar: null, sentAt: expect.any(Date) })
    expect(mail.subject).toBe(before[index]?.subject)
  }
})

test('what was refused for good keeps its text, since an admin may try again', async ({ api, committed }) => {
  await smtpDouble(async () => Object.assign(new Error('no such mailbox'), { responseCode: 550 }))
  expect((await book(api)).status).toBe(200)
  await runDueJobs(committed.at)
  await openMail(`smtp://127.0.0.1:${PORT}`)
  onTestFinished(closeMail)
  await runDueJobs(committed.at)
  for (const mail of await queued()) {
    expect(mail).toMatchObject({ status: 'failed', attempts: 1, problem: expect.stringContaining('no such mailbox') })
    expect(mail.html).toContain('http')
  }
})

test('in demo mode the mailbox has the whole text of what is kept nowhere else', async ({ api, committed }) => {
  const mailbox = await openMailbox()
  onTestFinished(mailbox.close)
  expect((await book(api)).status).toBe(200)
  await runDueJobs(committed.at)
  await openMail(mailbox.url)
  onTestFinished(closeMail)
  const [first] = await queued()
  await deliverMail(first?.id ?? '')
  const [received] = await withSystem('a test looks', (tx) => tx.select().from(devMails))
  expect(received?.html).toContain('http')
  expect(received?.subject).toBe(first?.subject)
  const [kept] = await withSystem('a test looks', (tx) =>
    tx
      .select()
      .from(mails)
      .where(eq(mails.id, first?.id ?? '')),
  )
  expect(kept?.html).toBe('')
})
