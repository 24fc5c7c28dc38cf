import { createHash } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { forgetPublicPages } from '#platform/cache/changes.ts'
import { listen } from '#platform/cache/listen.ts'
import { PUBLIC_PAGES_CHANNEL, publicPagesChanged } from '#platform/cache/public-pages.ts'
import { withSystem } from '#platform/db/tx.ts'
import { knownParams } from '#server/public-page.ts'
import { anAccount } from '../support/factories.ts'
import { signedIn } from '../support/signed-in.ts'
import type { Site } from './open-site.ts'
import { openSite } from './open-site.ts'

let site: Site
let rendered: { url: string; headers: Record<string, unknown> }[] = []
let scripts = ''
let next: { status?: number; location?: string } = {}

const html = () =>
  `<!doctype html><html><body><h1>${rendered.length}</h1><script>boot(${rendered.length})</script>${scripts}<script src="/a.js"></script>${'thread '.repeat(200)}</body></html>`

beforeAll(async () => {
  site = await openSite((req, res) => {
    rendered.push({ url: req.url ?? '', headers: { ...req.headers } })
    res.statusCode = next.status ?? 200
    if (next.location) res.setHeader('location', next.location)
    res.setHeader('content-type', 'text/html; charset=utf-8')
    res.setHeader('cache-control', 'private, no-store')
    res.write(html().slice(0, 40))
    res.end(html().slice(40))
  })
})
afterAll(() => site.close())
beforeEach(() => {
  rendered = []
  next = {}
  forgetPublicPages()
})

test('a public page is rendered once for everybody, as nobody', async () => {
  const visits = Array.from({ length: 20 }, (_, at) => site.get('/', { cookie: `stats=${at}`, 'user-agent': `x${at}` }))
  const answers = await Promise.all(visits)
  expect(rendered).toHaveLength(1)
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(rendered[0]?.headers).not.toHaveProperty('cookie')
  expect(rendered[0]).toMatchObject({ url: '/en', headers: { 'x-next-intl-locale': 'en' } })
  expect(answers[0]?.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
})

test('what somebody adds to an address makes no new page and reaches no page', async () => {
  await site.get('/?utm_source=x')
  await site.get('/?a=1&b=2')
  await site.get('/')
  expect(rendered.map(({ url }) => url)).toEqual(['/en'])
  expect(knownParams('page=2&x=1&topic=a&topic=b', ['topic', 'page'])).toBe('?page=2&topic=a&topic=b')
  expect(knownParams(`q=${'a'.repeat(5000)}`, ['q'])).toBe(`?q=${'a'.repeat(200)}`)
  expect(knownParams('__proto__=1', [])).toBe('')
})

test('each language is a page of its own', async () => {
  await site.get('/')
  await site.get('/de')
  expect(rendered.map(({ url }) => url)).toEqual(['/en', '/de'])
})

test('it leaves in the best encoding the reader takes, and not at all when they have it', async () => {
  const plain = await site.get('/')
  const brotli = await site.get('/', { 'accept-encoding': 'gzip, deflate, br' })
  const gzip = await site.get('/', { 'accept-encoding': 'gzip' })
  const refused = await site.get('/', { 'accept-encoding': 'br;q=0, gzip;q=0' })
  expect(brotli.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(brotli.body).toString()).toBe(plain.text)
  expect(gunzipSync(gzip.body).toString()).toBe(plain.text)
  expect(refused.text).toBe(plain.text)
  expect(brotli.headers.vary).toContain('Accept-Encoding')
  const known = { 'accept-encoding': 'br', 'if-none-match': brotli.headers.etag ?? '' }
  expect(await site.get('/', known)).toMatchObject({ status: 304, text: '' })
  expect(await site.get('/', {}, { method: 'HEAD' })).toMatchObject({
    status: 200,
    text: '',
    headers: { 'content-length': String(plain.body.length) },
  })
  forgetPublicPages()
  expect(await site.get('/', known)).toMatchObject({ status: 200 })
})

test('[5.3.2/2] its policy lets exactly its own inline scripts run', async () => {
  const { headers, text } = await site.get('/')
  const code = /<script>(.+?)<\/script>/.exec(text)?.[1] ?? ''
  const hash = createHash('sha256').update(code).digest('base64')
  const policy = headers['content-security-policy']
  expect(policy).toContain(`script-src 'self' 'sha256-${hash}'`)
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/)
})

test('its policy stays short, however many scripts Next wrote: those that follow each other are one', async () => {
  scripts = Array.from({ length: 200 }, (_, at) => `<script>self.__next_f.push([1,"${at}"])</script>`).join('')
  const { headers, text } = await site.get('/')
  scripts = ''
  expect(text.match(/<script>/g)).toHaveLength(1)
  expect(text).toContain('push([1,"0"]);self.__next_f.push([1,"1"]);')
  expect(headers['content-security-policy']?.length).toBeLessThan(600)
})

test('[NX04] whoever carries a session gets a page of their own that nobody keeps', async () => {
  const jar = await withSystem('a test begins', async (tx) => signedIn(tx, await anAccount(tx)))
  const cookie = jar.header()
  await site.get('/')
  const mine = await site.get('/', { cookie })
  const theirs = await site.get('/', { cookie: cookie.replace(/.$/, 'x') }) // not even a valid one
  expect(rendered).toHaveLength(3)
  for (const { headers } of [mine, theirs]) {
    expect(headers['cache-control']).toMatch(/no-store/)
    expect(headers['content-security-policy']).toMatch(/'nonce-[\w+/=]{20,}' 'strict-dynamic'/)
    expect(headers.vary).toMatch(/Cookie/)
    expect(headers).not.toHaveProperty('etag')
  }
  expect(mine.headers['content-security-policy']).not.toBe(theirs.headers['content-security-policy'])
})

test('[NX04] a part of a page for soft navigation is neither taken from what is kept nor kept', async () => {
  await site.get('/')
  for (const name of ['rsc', 'next-router-prefetch']) {
    expect((await site.get('/', { [name]: '1' })).headers['cache-control']).toMatch(/no-store/)
  }
  expect((await site.get('/?_rsc=abc')).headers['cache-control']).toMatch(/no-store/)
  expect(rendered).toHaveLength(4)
  await site.get('/')
  expect(rendered).toHaveLength(4)
})

test('a redirect, a missing page and a failure are for one reader', async () => {
  for (const status of [404, 500, 307]) {
    next = { status, ...(status === 307 && { location: '/elsewhere' }) }
    const answer = await site.get('/')
    expect(answer.status).toBe(status)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
    if (status === 307) expect(answer.headers.location).toBe('/elsewhere')
  }
  next = {}
  expect((await site.get('/')).status).toBe(200)
  expect(rendered).toHaveLength(4)
})

test('a write clears the pages of every process once it commits', async () => {
  const listening = await listen(site.at.requests, { [PUBLIC_PAGES_CHANNEL]: forgetPublicPages })
  const before = await site.get('/')
  await expect(
    withSystem('a write that fails', async (tx) => {
      await publicPagesChanged(tx)
      throw new Error('rolled back')
    }),
  ).rejects.toThrow()
  await new Promise((heard) => setTimeout(heard, 50))
  expect((await site.get('/')).text).toBe(before.text)
  await withSystem('a write', publicPagesChanged)
  await expect.poll(async () => (await site.get('/')).text).not.toBe(before.text)
  await listening.close()
})
