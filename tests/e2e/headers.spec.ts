// The built pages behind https, as they stand in production: what graders of headers say of them, and how Loom stops.
import { once } from 'node:events'
import http from 'node:http'
import net from 'node:net'
import tls from 'node:tls'
import { test as base, expect } from '@playwright/test'
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import { gradeOf } from '../support/observatory.ts'
import type { SecureSite } from '../support/secure-site.ts'
import { openSecureSite } from '../support/secure-site.ts'
import { demoLogin, E2E } from './support/demo.ts'

const test = base.extend<object, { site: SecureSite }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of needed fixtures from a pattern
    async ({}, use) => {
      const site = await openSecureSite({ port: E2E.port + 40, data: E2E.data })
      tls.setDefaultCACertificates([...tls.getCACertificates(), site.cert])
      await use(site)
      await site.close()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
})

test.describe.configure({ mode: 'serial' })

test('[OP03] [5.3.2/4] a page for everybody and a page for one person are graded A+', async ({ site }) => {
  const cookie = await signIn(site)
  for (const [page, as] of [
    ['/', ''],
    ['/coaches', ''],
    ['/sign-in', ''],
    ['/home', cookie],
    ['/sessions', cookie],
  ] as const) {
    const { html, ...grade } = await gradeOf(site, page, as)
    expect({ page, ...grade }).toMatchObject({ page, status: 200, grade: 'A+', lost: [] })
    expect(html.includes(demoLogin('client').name)).toBe(as !== '')
  }
})

test('[OP03] both policies give an evaluator nothing to object to', async ({ site }) => {
  const cookie = await signIn(site)
  for (const [page, as, marks] of [
    ['/', '', /script-src 'self' 'sha256-/],
    ['/home', cookie, /script-src 'nonce-[\w+/=]{22,}' 'strict-dynamic';/],
  ] as const) {
    const { headers } = await fetch(site.url + page, { headers: { cookie: as } })
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(marks)
    // Style attributes hold computed geometry (the height of a session in the agenda) and run nothing; a style element
    // counts only by hash or nonce.
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toMatch(/unsafe-(inline|eval|hashes)/)
    expect(policy).toContain('upgrade-insecure-requests')
    const findings = new CspEvaluator(new CspParser(policy).csp).evaluate()
    expect(findings.filter(({ severity }) => severity <= Severity.HIGH_MAYBE)).toEqual([])
  }
})

test('[5.3.2/1] every kind of answer carries the headers: page, call, file, missing page, redirect', async ({
  site,
}) => {
  const cookie = await signIn(site)
  for (const [path, as, status] of [
    ['/', '', 200],
    ['/home', cookie, 200],
    ['/api/v1/me', cookie, 200],
    ['/api/v1/me', '', 401],
    ['/favicon.svg', '', 200],
    ['/nowhere', '', 404],
    ['/nowhere.js', cookie, 404],
    ['/_next/static/nowhere.js', '', 404],
    ['/en/coaches', '', 308],
    ['/home', '', 303],
    ['/%', '', 404],
  ] as const) {
    const answer = await fetch(site.url + path, { headers: { cookie: as }, redirect: 'manual' })
    const headers = Object.fromEntries(answer.headers)
    expect({ path, status: answer.status, headers }).toMatchObject({
      path,
      status,
      headers: {
        'strict-transport-security': 'max-age=63072000; includeSubDomains',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringMatching(/camera=\(\), microphone=\(\)/),
      },
    })
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('server')
    if (as !== '') expect([path, headers['cache-control']]).toEqual([path, expect.stringContaining('no-store')])
    // What carries no content says nothing of it; everything else says what may run.
    if (![303, 308].includes(status))
      expect([path, headers]).toEqual([
        path,
        expect.objectContaining({ 'content-security-policy': expect.stringContaining("default-src 'none'") }),
      ])
  }
})

test('[5.3.2/2] under it pages work, in a browser that says nothing', async ({ site, browser }) => {
  const context = await browser.newContext({ baseURL: site.url, ignoreHTTPSErrors: true })
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  await page.goto('/')
  await page.goto('/sign-in')
  const { email, password } = demoLogin('client')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/home')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const cookies = await context.cookies()
  expect(cookies).toContainEqual(
    expect.objectContaining({ name: expect.stringMatching(/^__Host-/), secure: true, httpOnly: true, sameSite: 'Lax' }),
  )
  expect(said).toEqual([])
  await context.close()
})

// Last: nobody answers afterwards.
test('[DB05] told to stop, it answers the twenty requests it has begun with, takes no new one, and ends', async ({
  site,
}) => {
  const cookie = await signIn(site)
  const begun = await Promise.all(Array.from({ length: 20 }, () => beginWrite(site, cookie)))
  const started = performance.now()
  const code = site.stop()
  await expect.poll(() => knock(site)).toBe('ECONNREFUSED')
  expect(await Promise.all(begun.map((finish) => finish()))).toEqual(Array(20).fill(200))
  expect(await code).toBe(0)
  console.info(`ended ${Math.round(performance.now() - started)} ms after it was told to`)
  expect(performance.now() - started).toBeLessThan(25_000)
})

/** Sends half of a change of the client's own profile; the server has said that it reads it. The rest goes by calling. */
async function beginWrite({ url, loomPort }: SecureSite, cookie: string): Promise<() => Promise<number>> {
  const body = JSON.stringify({ hourCycle: 'h23' })
  const headers = {
    ...{ cookie, origin: url, host: new URL(url).host, 'x-forwarded-for': '10.254.0.2' },
    ...{ 'content-type': 'application/json', 'content-length': body.length, expect: '100-continue' },
  }
  const request = http.request({ host: '127.0.0.1', port: loomPort, path: '/api/v1/me', method: 'PATCH', headers })
  const answered = once(request, 'response')
  answered.catch(() => {})
  request.flushHeaders()
  await once(request, 'continue')
  request.write(body.slice(0, 5))
  return async () => {
    request.end(body.slice(5))
    const [answer] = (await answered) as [http.IncomingMessage]
    return answer.resume().statusCode ?? 0
  }
}

/** What a new connection meets. */
const knock = ({ loomPort }: SecureSite) =>
  new Promise<string | undefined>((met) => {
    const socket = net.connect(loomPort, '127.0.0.1', () => met(void socket.destroy()))
    socket.on('error', (error: NodeJS.ErrnoException) => met(error.code))
  })

/** The cookies of the demo's client. */
async function signIn({ url }: SecureSite): Promise<string> {
  const { email, password } = demoLogin('client')
  const answer = await fetch(`${url}/api/rpc/accounts/signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  })
  expect(answer.status).toBe(200)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}
