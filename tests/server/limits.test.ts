import { afterAll, beforeAll, expect, test } from 'vitest'
import { env } from '#platform/env.ts'
import { LIMITS } from '#platform/limits/classes.ts'
import { registry } from '#platform/metrics/metrics.ts'
import { PAGES } from '#server/pages.ts'
import { procedures } from '#server/routes.ts'
import type { Site } from './open-site.ts'
import { openSite } from './open-site.ts'
import { newAddress, onePersonOfEveryKind } from './people.ts'

let site: Site

beforeAll(async () => {
  site = await openSite((_req, res) => res.setHeader('content-type', 'text/html').end('<h1>a page</h1>'))
})
afterAll(() => site.close())

const policyOf = (name: keyof typeof LIMITS) => `${LIMITS[name].points};w=${LIMITS[name].seconds}`

test('[5.3.1/1] every endpoint counts in the class it names', async () => {
  const jars = await onePersonOfEveryKind()
  for (const { path, spec } of procedures()) {
    const who = spec.audience.at(-1) ?? 'visitor'
    const jar = jars[who]?.header() ? jars[who] : (await onePersonOfEveryKind())[who]
    const { headers } = await site.api.call(path.join('.'), {}, { ...(jar && { as: jar }), from: newAddress() })
    expect([path, headers['ratelimit-policy']]).toEqual([path, policyOf(spec.limit)])
  }
})

test('[5.3.1/1] every page, every file, every report counts too', async () => {
  for (const { path } of PAGES) {
    const got = await site.get(path.replace(/\[\w+\]/g, 'x'), {}, { from: newAddress() })
    expect([path, got.headers['ratelimit-policy']]).toEqual([path, policyOf('page')])
  }
  const from = newAddress()
  const report = { 'content-type': 'application/csp-report' }
  const send = () => site.get('/api/csp-report', report, { method: 'POST', from, body: '{"csp-report":{}}' })
  for (let n = 0; n < LIMITS.report.points; n++) expect((await send()).status).toBe(204)
  expect((await send()).status).toBe(429)
})

/** Reads whose question is too long for an address. */
const READS_BY_POST = [
  'sessions.previewSeries',
  'sessions.previewSeriesMove',
  'availability.preview',
  'sessions.conflicts',
]

test('[5.3.1/2] reading counts as reading, writing in a stricter class', () => {
  for (const { path, spec, method } of procedures()) {
    if (method === 'GET' || READS_BY_POST.includes(path.join('.')))
      expect([path, spec.limit]).toEqual([path, expect.toBeOneOf(['read', 'calendar', 'feed', 'auth', 'code'])])
    else expect([path, LIMITS[spec.limit].points <= LIMITS.write.points]).toEqual([path, true])
  }
})

test('[5.3.1/3] a refusal says what happened and when to come back, in JSON to a program', async () => {
  const from = newAddress()
  const call = () => site.api.call('accounts.requestReset', { email: 'nobody@example.test' }, { from })
  const answers = []
  for (let n = 0; n <= LIMITS.mail.points; n++) answers.push(await call())
  const refused = answers.at(-1)
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429])
  expect(refused?.headers).toMatchObject({
    'content-type': 'application/problem+json',
    'ratelimit-limit': String(LIMITS.mail.points),
    'ratelimit-remaining': '0',
    'retry-after': refused?.headers['ratelimit-reset'],
  })
  const seconds = Number(refused?.headers['retry-after'])
  expect(seconds).toBeGreaterThan(0)
  expect(seconds).toBeLessThanOrEqual(LIMITS.mail.seconds)
  expect(refused?.body).toMatchObject({ status: 429, code: 'too_many_requests', retryAfter: seconds })
})

test('[5.3.1/3] and in words to a person, in the language of the page', async () => {
  const from = newAddress()
  const get = (path: string) => site.get(path, {}, { from })
  for (let n = 0; n < LIMITS.page.points; n++) await get('/')
  for (const [path, words] of [
    ['/', /In \d+ seconds? this page works again/],
    ['/de/home', /In \d+ Sekunden? funktioniert diese Seite wieder/],
    ['/es', /En \d+ segundos? esta página volverá a funcionar/],
  ] as const) {
    const got = await get(path)
    expect([path, got.status, got.text]).toEqual([path, 429, expect.stringMatching(words)])
    expect(got.headers['content-type']).toMatch(/^text\/html/)
    expect(Number(got.headers['retry-after'])).toBeGreaterThan(0)
    expect(got.headers['content-security-policy']).toContain("default-src 'none'")
  }
})

test('[5.3.1/4] what is refused is counted by class for those who watch', async () => {
  const hits = async () =>
    Number(/loom_limit_hits_total\{class="report"\} (\d+)/.exec(await registry.metrics())?.[1] ?? 0)
  const before = await hits()
  const from = newAddress()
  for (let n = 0; n < LIMITS.report.points + 3; n++) await site.api.call('errors.report', {}, { from })
  expect((await hits()) - before).toBe(3)
})

test('one caller’s haste is not another’s wait; the same person waits wherever they come from', async () => {
  const jars = await onePersonOfEveryKind()
  const { client, coach } = jars
  const patch = (as: typeof client, from: string) =>
    site.api.call('accounts.updateProfile', {}, { ...(as && { as }), from })
  for (let n = 0; n < LIMITS.write.points; n++) await patch(client, newAddress())
  expect((await patch(client, newAddress())).status).toBe(429)
  expect((await patch(coach, newAddress())).status).not.toBe(429)
})

test('a load test with a key of the operator’s own is let through, one with another key is not', async () => {
  const { LOAD_TEST_KEYS } = env()
  Object.assign(env(), { LOAD_TEST_KEYS: ['a key of some length'] })
  const [from, other] = [newAddress(), newAddress()]
  const report = (key: string, caller: string) =>
    site.api.call('errors.report', {}, { from: caller, headers: { 'x-loom-load-test': key } })
  for (let n = 0; n < LIMITS.report.points + 5; n++)
    expect((await report('a key of some length', from)).status).toBe(422)
  for (let n = 0; n < LIMITS.report.points; n++) await report('another key', other)
  expect((await report('another key', other)).status).toBe(429)
  Object.assign(env(), { LOAD_TEST_KEYS })
})
