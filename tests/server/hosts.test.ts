import net from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withSystem } from '#platform/db/tx.ts'
import { env } from '#platform/env.ts'
import { procedures } from '#server/routes.ts'
import { anAccount } from '../support/factories.ts'
import { signedIn } from '../support/signed-in.ts'
import type { Site } from './open-site.ts'
import { openSite } from './open-site.ts'
import { newAddress } from './people.ts'

let site: Site
let cookie: string
const { demo, BASE_URL } = env()
const production = () => Object.assign(env(), { demo: false })

beforeAll(async () => {
  site = await openSite((_req, res) => res.setHeader('content-type', 'text/html').end('<h1>a page</h1>'))
  cookie = (await withSystem('a test begins', async (tx) => signedIn(tx, await anAccount(tx)))).header()
})
afterAll(async () => {
  Object.assign(env(), { demo })
  await site.close()
})

/** What a raw request of these lines is answered with: the status. */
const raw = (...lines: string[]) =>
  new Promise<number>((done, fail) => {
    const socket = net.connect(site.port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`))
    socket.on('data', (data) => {
      done(Number(/^HTTP\/1\.1 (\d+)/.exec(data.toString())?.[1]))
      socket.destroy()
    })
    socket.on('error', fail)
  })

test('[AU08] a foreign host, two hosts and none are refused, on pages and on the API', async () => {
  production()
  const ours = `Host: ${new URL(BASE_URL).host}`
  for (const path of ['/', '/api/v1/practice', '/healthz', '/favicon.svg']) {
    expect(await raw(`GET ${path} HTTP/1.1`, 'Host: evil.example', 'Connection: close')).toBe(421)
    expect(await raw(`GET ${path} HTTP/1.1`, ours, 'Host: evil.example', 'Connection: close')).toBe(421)
    expect(await raw(`GET ${path} HTTP/1.1`, 'Host: evil.example', ours, 'Connection: close')).toBe(421)
    expect(await raw(`GET ${path} HTTP/1.1`, 'Connection: close')).toBe(400)
    expect(await raw(`GET http://evil.example${path} HTTP/1.1`, ours, 'Connection: close')).toBe(404)
  }
  expect(await raw('GET / HTTP/1.1', ours, 'Connection: close')).toBe(200)
  Object.assign(env(), { demo })
})

test('[AU08] nothing a caller says about hosts shows in an answer', async () => {
  const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example' }
  for (const path of ['/', '/home', '/en', '/api/openapi.json', '/api/v1/practice']) {
    const got = await site.get(path, headers, { from: newAddress() })
    expect(JSON.stringify(got.headers) + got.text).not.toContain('evil.example')
  }
})

test('in demo mode another name of this machine is sent to the one its cookies belong to', async () => {
  const got = await site.get('/home?x=1', { host: '127.0.0.1:3000' }, { from: newAddress() })
  expect([got.status, got.headers.location]).toEqual([307, `${BASE_URL}/home?x=1`])
})

const write = { 'content-type': 'application/json' }
const attempt = (headers: Record<string, string>, body = '{"name":"Somebody else"}') =>
  site.get('/api/v1/me', headers, { method: 'PATCH', from: newAddress(), body })

test('[AU15] an unsafe request that carries a cookie must come from our own pages', async () => {
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: `${BASE_URL}.evil.example` },
    { origin: BASE_URL.replace('http:', 'https:') },
    {}, // a browser always sends one
    { origin: BASE_URL, 'sec-fetch-site': 'cross-site' },
    { origin: BASE_URL, 'sec-fetch-site': 'same-site' },
  ] as Record<string, string>[]) {
    const got = await attempt({ ...write, cookie, ...headers })
    expect([headers, got.status, JSON.parse(got.text).code]).toEqual([headers, 403, 'foreign_origin'])
    expect(got.headers).not.toHaveProperty('access-control-allow-origin')
  }
  expect((await attempt({ ...write, cookie, origin: BASE_URL, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
})

test('[AU15] what a form can send is no JSON', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '']) {
    const got = await attempt({ 'content-type': type, cookie, origin: BASE_URL })
    expect([type, got.status, JSON.parse(got.text).code]).toEqual([type, 415, 'unsupported_media_type'])
  }
})

test('[AU15] reading changes nothing: what writes is not reached by GET or HEAD', async () => {
  for (const { path, method, address } of procedures()) {
    if (method === 'GET') continue
    const readable = procedures().some((other) => other.method === 'GET' && other.address === address)
    for (const verb of ['GET', 'HEAD']) {
      const rpc = await site.get(`/api/rpc/${path.join('/')}`, { cookie }, { method: verb, from: newAddress() })
      expect([path, rpc.status]).toEqual([path, 405])
      if (readable || address.includes('{')) continue
      const rest = await site.get(`/api/v1${address}`, { cookie }, { method: verb, from: newAddress() })
      expect([address, rest.status]).toEqual([address, 404])
    }
  }
})

test('[5.3.2/3] no origin but our own may read an answer', async () => {
  for (const path of ['/', '/api/v1/practice', '/api/openapi.json', '/favicon.svg']) {
    const got = await site.get(path, { origin: 'https://evil.example' }, { from: newAddress() })
    expect(Object.keys(got.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(got.headers['cross-origin-resource-policy']).toBe('same-origin')
  }
  const preflight = { origin: 'https://evil.example', 'access-control-request-method': 'PATCH' }
  expect((await site.get('/api/v1/me', preflight, { method: 'OPTIONS', from: newAddress() })).status).toBe(404)
})
