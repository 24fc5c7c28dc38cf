import { once } from 'node:events'
import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { withSystem } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { mails } from '#platform/mail/tables.ts'
import { closed, listen } from '#server/listen.ts'
import type { FreshDatabase } from '../support/db.ts'
import { test } from '../support/db.ts'
import { startProcess, urlOf } from './running.ts'

describe('[DB05] a port that is closed', () => {
  test('lets running requests end, takes no new ones, and waits for no idle connection', async () => {
    const server = await listen(
      http.createServer((_req, res) => void sleep(200).then(() => res.end('done'))),
      26194,
      '127.0.0.1',
    )
    server.keepAliveTimeout = 60_000
    const agent = new http.Agent({ keepAlive: true })
    const get = () =>
      new Promise<string>((done, fail) => {
        const request = http.get({ port: 26194, host: '127.0.0.1', agent }, (res) => {
          res.setEncoding('utf8').once('data', done)
        })
        request.on('error', fail)
      })
    await get() // leaves an idle connection behind
    const running = [get(), get(), get()]
    await sleep(50)
    const started = performance.now()
    const over = closed(server)
    const late = await get().catch((error: NodeJS.ErrnoException) => error.code)
    expect(late).toMatch(/ECONNREFUSED|ECONNRESET/)
    expect(await Promise.all(running)).toEqual(['done', 'done', 'done'])
    await over
    expect(performance.now() - started).toBeLessThan(5_000)
    agent.destroy()
  })
})

describe('a worker process', () => {
  /** A mail server that takes its time; `taken` counts what it was given to the end. */
  const taken: string[] = []
  let begun = 0
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      begun++
      stream.resume().on('end', () =>
        setTimeout(() => {
          taken.push(session.envelope.rcptTo[0]?.address ?? '')
          done()
        }, 1_500),
      )
    },
  })
  smtp.on('error', () => {}) // a killed client
  beforeAll(() => new Promise<void>((up) => smtp.listen(26196, '127.0.0.1', up)))
  afterAll(() => new Promise<void>((down) => smtp.close(down)))

  const start = (database: FreshDatabase) =>
    startProcess({
      DATABASE_URL: urlOf(database.at),
      LOOM_SECRET: 'a secret of a test, of some length',
      LOOM_ROLE: 'worker',
      OPS_PORT: '26195',
      SMTP_URL: 'smtp://127.0.0.1:26196',
      LOG_LEVEL: 'warn',
    })

  const ready = async () => {
    while (
      !(await fetch('http://127.0.0.1:26195/readyz').then(
        (res) => res.ok,
        () => false,
      ))
    )
      await sleep(100)
  }

  const aMail = (to: string) =>
    withSystem('a test begins', async (tx) => {
      const text = { html: '<p>hello</p>', text: 'hello', subject: 'hello' }
      const whom = { toName: 'Somebody', toAddress: to, template: 'test', dedupeKey: to }
      const [mail] = await tx
        .insert(mails)
        .values({ ...text, ...whom })
        .returning({ id: mails.id })
      await enqueue(tx, 'mail.deliver', { mailId: mail?.id ?? '' })
    })

  const untilBegun = async (count: number) => {
    while (begun < count) await sleep(50)
  }

  const jobs = async (database: FreshDatabase, text: string) => {
    const client = new pg.Client(database.at.owner)
    await client.connect()
    const { rows } = await client.query(text)
    await client.end()
    return rows
  }

  test('[DB05] that is told to stop ends its three jobs first, then itself', { timeout: 120_000 }, async ({
    committed,
  }) => {
    const worker = start(committed)
    await ready()
    for (const who of ['one', 'another', 'a third']) await aMail(`${who.replace(' ', '-')}@example.test`)
    await untilBegun(3)
    worker.child.kill('SIGTERM')
    expect(await worker.ended).toBe(0)
    expect(taken.sort()).toEqual(['a-third@example.test', 'another@example.test', 'one@example.test'])
    expect(await jobs(committed, `select id from graphile_worker._private_jobs where locked_by is not null`)).toEqual(
      [],
    )
  })

  test('[DB03] that is killed loses nothing: its job is done by the next', { timeout: 120_000 }, async ({
    committed,
  }) => {
    const first = start(committed)
    await ready()
    await aMail('two@example.test')
    await untilBegun(4)
    first.child.kill('SIGKILL')
    await once(first.child, 'close')
    const [locked] = await jobs(
      committed,
      `select locked_by from graphile_worker._private_jobs where locked_by is not null`,
    )
    expect(locked).toBeDefined()
    await jobs(committed, `update graphile_worker._private_jobs set locked_at = locked_at - interval '1 minute'`)
    const second = start(committed)
    await untilBegun(5)
    await expect
      .poll(() => taken.filter((to) => to === 'two@example.test').length, { timeout: 20_000 })
      .toBeGreaterThan(0)
    second.child.kill('SIGTERM')
    expect(await second.ended).toBe(0)
    expect(await jobs(committed, `select id from graphile_worker._private_jobs where locked_by is not null`)).toEqual(
      [],
    )
  })
})
