// What was found in frameworks like ours, tried on us.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withSystem } from '#platform/db/tx.ts'
import { anAccount } from '../support/factories.ts'
import { signedIn } from '../support/signed-in.ts'
import type { Site } from './open-site.ts'
import { openSite } from './open-site.ts'
import { newAddress } from './people.ts'

let site: Site
let cookie: string
let seen: Record<string, unknown> = {}
let asked = ''

beforeAll(async () => {
  site = await openSite((req, res) => {
    seen = { ...req.headers }
    asked = req.url ?? ''
    res.statusCode = /\/not-found(\?|$)/.test(asked) ? 404 : 200
    res.setHeader('content-type', 'text/html').end('<h1>a page</h1>')
  })
  cookie = (await withSystem('a test begins', async (tx) => signedIn(tx, await anAccount(tx)))).header()
})
afterAll(() => site.close())

const TRICKS: Record<string, string>[] = [
  { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  { 'x-middleware-rewrite': '/home', 'x-middleware-next': '1' },
  { 'x-nextjs-data': '1', 'x-nextjs-request-id': '1', 'x-nextjs-html-request-id': '1' },
  { 'x-forwarded-host': 'evil.example', 'x-invoke-path': '/home' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { 'next-router-segment-prefetch': '/_tree', rsc: '1' },
  { 'next-url': '/home', rsc: '1' },
  { 'x-matched-path': '/home', 'x-now-route-matches': '1=home' },
]

test('[NX01] no header opens a page or an endpoint that the plain address does not', async () => {
  for (const trick of TRICKS) {
    const page = await site.get('/home', trick, { from: newAddress() })
    expect([trick, page.status, page.headers.location]).toEqual([trick, 303, '/sign-in?next=%2Fhome'])
    const call = await site.get('/api/v1/me', trick, { from: newAddress() })
    expect([trick, call.status]).toEqual([trick, 401])
  }
})

test('[NX01] what a caller says to Next in headers does not reach it', async () => {
  const forged = Object.assign({}, ...TRICKS, {
    'x-nonce': 'mine',
    'content-security-policy': "script-src 'nonce-mine'",
  })
  await site.get('/home', { ...forged, cookie }, { from: newAddress() })
  for (const name of Object.keys(seen)) {
    expect(name).not.toMatch(/^(x-middleware-|x-nextjs-|x-forwarded-|x-invoke-|x-matched-|x-now-|next-action)/)
  }
  expect(seen['x-nonce']).not.toBe('mine')
  expect(seen['content-security-policy']).toContain(`'nonce-${seen['x-nonce']}'`)
})

test('in development Next hears which soft navigation the reload socket speaks of, and nothing more', async () => {
  site.face.dev = true
  await site.get('/home', { ...Object.assign({}, ...TRICKS), cookie }, { from: newAddress() })
  site.face.dev = false
  const ofNext = Object.keys(seen).filter((name) => /^x-(?!next-intl|loom|nonce)/.test(name))
  expect(ofNext.sort()).toEqual(['x-nextjs-html-request-id', 'x-nextjs-request-id'])
})

test('[NX01] other spellings of a guarded address are other addresses', async () => {
  for (const path of ['//home', '/./home', '/x/../home', '/%2fhome', '/home%2f', '/HOME', '/home/', '/home.rsc']) {
    const got = await site.get(path, {}, { from: newAddress() })
    expect([path, got.status, got.headers.location]).toEqual([
      path,
      expect.toBeOneOf([303, 308, 404]),
      got.headers.location,
    ])
    if (got.status !== 404) expect(got.headers.location).toMatch(/^\/sign-in|^\/home$/)
  }
  for (const path of [
    '/api//v1/me',
    '/api/v1//me',
    '/api/v1/me/',
    '/API/v1/me',
    '/api/v1/ME',
    '/api/v1/%6de',
    '/api/v1/me%2f',
  ]) {
    const got = await site.get(path, {}, { from: newAddress() })
    expect([path, got.status]).toEqual([path, expect.toBeOneOf([401, 404])])
  }
})

test('a soft navigation to a page that is not there is answered, not sent in a circle', async () => {
  await site.get('/nowhere?_rsc=abc', { rsc: '1' }, { from: newAddress() })
  expect(asked).toBe('/en/not-found?_rsc=abc')
})

test('[NX02] there are no server actions: a page takes no POST, whatever it carries', async () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
  for (const body of ['[]', '0:{"a":"$@1"}', deep, 'x'.repeat(1_000_000)]) {
    const headers = { 'next-action': 'a'.repeat(42), 'content-type': 'text/plain;charset=UTF-8', cookie }
    const started = process.cpuUsage()
    const got = await site.get('/home', headers, { method: 'POST', from: newAddress(), body })
    const { user, system } = process.cpuUsage(started)
    expect([got.status, user + system < 1_000_000]).toEqual([405, true])
  }
})

test('[NX04] what is for one person says so to every cache, with and without the headers of soft navigation', async () => {
  for (const extra of [{}, { rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }] as Record<string, string>[]) {
    for (const path of ['/home', '/', '/api/v1/me']) {
      const { headers, status } = await site.get(path, { cookie, ...extra }, { from: newAddress() })
      expect([path, status, headers['cache-control']]).toEqual([path, 200, expect.stringContaining('no-store')])
      expect(headers['cache-control']).not.toMatch(/public|s-maxage/)
      if (!path.startsWith('/api')) expect(headers.vary).toMatch(/Cookie/)
    }
  }
})

test('[NX05] nothing inside is reachable from outside', async () => {
  for (const path of [
    '/metrics',
    '/readyz',
    '/healthz?verbose=1',
    '/.git/config',
    '/.env',
    '/package.json',
    '/src/server/http.ts',
    '/_files',
    '/_next/_x',
    '/_anything',
    '/api/_internal',
    '/api/rpc',
    '/api/rpc/constructor',
    '/api/rpc/__proto__/x',
    '/api/auth/sign-in/email',
    '/api/v1',
    '/api',
  ]) {
    const got = await site.get(path, {}, { from: newAddress() })
    expect([path, got.status]).toEqual([path, expect.toBeOneOf([404, 405])])
    expect(got.text).not.toMatch(/node_modules|at \w+ \(|\.ts:\d+/)
  }
  expect(await site.get('/healthz', {}, { from: newAddress() })).toMatchObject({ status: 200, text: 'ok' })
  for (const method of ['OPTIONS', 'TRACE', 'PROPFIND', 'DELETE']) {
    const got = await site.get('/', {}, { method, from: newAddress() })
    expect([method, got.status]).toEqual([method, 405])
  }
})
