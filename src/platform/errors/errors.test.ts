import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { buildSync } from 'esbuild'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { withSystem } from '#platform/db/tx.ts'
import { startWorker } from '#worker/runner.ts'
import { openApi } from '../../../tests/support/api.ts'
import { test } from '../../../tests/support/db.ts'
import { anAccount } from '../../../tests/support/factories.ts'
import { sentryDouble } from '../../../tests/support/sentry.ts'
import { signedIn } from '../../../tests/support/signed-in.ts'
import { reportError } from './report.ts'
import { closeSentry, openSentry } from './sentry.ts'
import { mapStack } from './source-map.ts'

const dist = fs.mkdtempSync(path.join(os.tmpdir(), 'loom-dist-'))
const distBefore = process.env.LOOM_DIST

beforeAll(() => {
  process.env.LOOM_DIST = dist
  fs.mkdirSync(path.join(dist, 'src'))
  fs.writeFileSync(
    path.join(dist, 'src/booking-review.tsx'),
    `export function confirmBooking(slot: { at: number } | undefined) {\n  return (slot as { at: number }).at\n}\n(globalThis as any).go = () => confirmBooking(undefined)\n`,
  )
  buildSync({
    absWorkingDir: dist,
    entryPoints: ['src/booking-review.tsx'],
    outfile: path.join(dist, 'static/chunks/0a~b.js'),
    bundle: true,
    minify: true,
    sourcemap: 'linked',
    logLevel: 'silent',
  })
  // As Turbopack does where two chunks have one map: under a name of its own, which only the last line tells.
  const built = path.join(dist, 'static/chunks/0a~b.js')
  fs.renameSync(`${built}.map`, path.join(dist, 'static/chunks/9z-y.js.map'))
  const named = fs.readFileSync(built, 'utf8').replace(/sourceMappingURL=.*/, 'sourceMappingURL=9z-y.js.map')
  fs.writeFileSync(built, named)
})
afterAll(() => {
  if (distBefore === undefined) delete process.env.LOOM_DIST
  else process.env.LOOM_DIST = distBefore
  fs.rmSync(dist, { recursive: true, force: true })
})

/** Where `slot.at` stands in the minified file: line 1, and its column counted from 1. */
const column = () => fs.readFileSync(path.join(dist, 'static/chunks/0a~b.js'), 'utf8').indexOf('.at') + 2
const chromium = () =>
  `TypeError: Cannot read properties of undefined\n    at t (https://loom.example/_next/static/chunks/0a~b.js:1:${column()})\n    at https://loom.example/_next/static/chunks/gone.js:1:9`

describe('a stack of built code', () => {
  test('[1.1.1/3] is read back to its source, in the form of each browser', () => {
    expect(mapStack(chromium())).toMatch(/at .+ \(.*booking-review\.tsx:2:\d+\)/)
    const firefox = `t@https://loom.example/_next/static/chunks/0a~b.js:1:${column()}\n`
    expect(mapStack(firefox)).toMatch(/booking-review\.tsx:2:\d+/)
  })

  test('keeps frames it knows nothing of, and reads no file outside the build', () => {
    expect(mapStack(chromium())).toContain('gone.js:1:9')
    const outside = 'x@https://loom.example/_next/static/../../../../etc/passwd.js:1:1'
    expect(mapStack(outside)).toBe(outside)
  })
})

describe('an unexpected error', () => {
  test('[1.1.1/1] [1.1.1/2] of a page reaches Sentry and the list, with who met it and what came before', async ({
    committed,
  }) => {
    const sentry = await sentryDouble()
    await openSentry({ dsn: sentry.dsn, sampleRate: 1 })
    const api = await openApi(committed.at)
    const { id, jar } = await withSystem('a test begins', async (tx) => {
      const client = await anAccount(tx)
      return { id: client.id, jar: await signedIn(tx, client) }
    })
    const report = {
      reference: '2345abcdef',
      message: 'TypeError: Cannot read properties of undefined',
      stack: chromium(),
      caught: 'boundary',
      page: '/sessions/8a4c7b8e-0000-4000-8000-000000000000',
      breadcrumbs: ['go /sessions', 'click button confirm', 'call sessions.confirm 500'],
    }
    expect((await api.call('errors.report', report, { as: jar, from: '127.26.0.1' })).status).toBe(200)
    await sentry.until(1)
    const [event] = sentry.events
    expect(event).toMatchObject({
      level: 'fatal',
      user: { id, role: 'client' },
      tags: { source: 'browser', reference: '2345abcdef' },
    })
    const [exception] = event?.exception.values ?? []
    expect(exception?.value).toBe(report.message)
    expect(exception?.stacktrace?.frames.at(-1)).toMatchObject({
      filename: expect.stringContaining('booking-review.tsx'),
      lineno: 2,
    })
    expect(event?.breadcrumbs?.map(({ message }) => message)).toEqual([
      ...report.breadcrumbs,
      'boundary error on /sessions/[id]',
    ])
    const kept = await events()
    expect(kept).toMatchObject([{ source: 'browser', level: 'critical', account_id: id, role: 'client', count: 1 }])
    await api.close()
    await closeSentry()
    await sentry.close()
  })

  test('[1.1.1/1] [1.1.1/4] of the server answers with a reference, is kept once, and tells the admins once', async ({
    committed,
  }) => {
    const sentry = await sentryDouble()
    await openSentry({ dsn: sentry.dsn, sampleRate: 1 })
    const api = await openApi(committed.at)
    await breakPractice(committed.at.owner)
    const answers = [1, 2, 3].map(() => api.rest('GET', '/practice', undefined, { from: '127.26.0.2' }))
    const [first] = await Promise.all(answers)
    expect(first).toMatchObject({ status: 500, body: { code: 'unexpected' } })
    expect(JSON.stringify(first?.body)).not.toContain('practice_')
    await sentry.until(3)
    expect(sentry.events[0]).toMatchObject({
      level: 'fatal',
      tags: { source: 'server', component: '/api/v1/practice' },
    })
    expect(sentry.events[0]?.breadcrumbs?.map(({ message }) => message)).toEqual([
      'GET /api/v1/practice',
      'call practice.get',
    ])
    expect(await events()).toMatchObject([{ source: 'server', level: 'critical', count: 3 }])
    expect(await alerts(committed.at.owner)).toHaveLength(1)
    await api.close()
    await closeSentry()
    await sentry.close()
  })

  test('[1.1.1/1] of a job that failed for good reaches Sentry with the name of the job', async ({ committed }) => {
    const sentry = await sentryDouble()
    await openSentry({ dsn: sentry.dsn, sampleRate: 1 })
    const pool = quiet(new pg.Pool({ ...committed.at.jobs, max: 4 }))
    const worker = await startWorker(pool)
    await pool.query(`select graphile_worker.add_job('mail.deliver', '{}', max_attempts := 1)`)
    await sentry.until(1)
    expect(sentry.events[0]).toMatchObject({ level: 'fatal', tags: { source: 'job', component: 'mail.deliver' } })
    await worker.stop()
    await pool.end()
    await closeSentry()
    await sentry.close()
  })

  test('is sampled as told, and kept in the list all the same', async ({ committed }) => {
    const sentry = await sentryDouble()
    await openSentry({ dsn: sentry.dsn, sampleRate: 0 })
    const api = await openApi(committed.at)
    await breakPractice(committed.at.owner)
    await api.rest('GET', '/practice', undefined, { from: '127.26.0.3' })
    await closeSentry()
    expect(sentry.events).toEqual([])
    expect(await events()).toMatchObject([{ count: 1 }])
    await api.close()
    await sentry.close()
  })

  test('of a query is told without the values, which may be what somebody wrote', async ({ committed: _ }) => {
    const sentry = await sentryDouble()
    await openSentry({ dsn: sentry.dsn, sampleRate: 1 })
    for (const note of ['my divorce', 'my debts\n    at night']) {
      const failed = withSystem('a test fails', (tx) => tx.execute(sql`select ${note}::int`))
      await failed.catch((error) => reportError(error, { source: 'server', component: '/notes' }))
    }
    await sentry.until(2)
    const kept = await events()
    expect(kept).toMatchObject([{ count: 2, message: 'Failed query: select $1::int' }])
    const told = sentry.events.flatMap(({ exception }) => exception.values.map(({ value }) => value))
    expect([...told, kept[0]?.stack].join()).not.toMatch(/my |at night/)
    await closeSentry()
    await sentry.close()
  })

  test('of somebody signed out is kept, but mails nobody', async ({ committed }) => {
    const api = await openApi(committed.at)
    const report = { reference: 'abcdef2345', message: 'x', stack: '', caught: 'boundary', page: '/', breadcrumbs: [] }
    await api.call('errors.report', report, { from: '127.26.0.4' })
    expect(await events()).toMatchObject([{ level: 'error', component: '/' }])
    expect(await alerts(committed.at.owner)).toHaveLength(0)
    await api.close()
  })
})

const events = () =>
  withSystem('a test looks', async (tx) => (await tx.execute(sql`select * from loom.error_events order by id`)).rows)

async function breakPractice(owner: pg.ClientConfig) {
  await asOwner(owner, 'alter table loom.practice rename to practice_away')
}

const alerts = (owner: pg.ClientConfig) =>
  asOwner(
    owner,
    `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'admin.alertError'`,
  )

async function asOwner(config: pg.ClientConfig, text: string) {
  const client = new pg.Client(config)
  await client.connect()
  const { rows } = await client.query(text)
  await client.end()
  return rows
}

const quiet = (pool: pg.Pool) => pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}))
