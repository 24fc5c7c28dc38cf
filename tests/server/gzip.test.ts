import type { ServerResponse } from 'node:http'
import http from 'node:http'
import { createGunzip, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withSystem } from '#platform/db/tx.ts'
import { env } from '#platform/env.ts'
import { anAccount } from '../support/factories.ts'
import { signedIn } from '../support/signed-in.ts'
import type { Site } from './open-site.ts'
import { openSite } from './open-site.ts'
import { newAddress } from './people.ts'

let site: Site
let headers: Record<string, string>
let render: (res: ServerResponse) => void

beforeAll(async () => {
  site = await openSite((_req, res) => render(res))
  const cookie = (await withSystem('a test begins', async (tx) => signedIn(tx, await anAccount(tx)))).header()
  headers = { cookie, 'accept-encoding': 'gzip, deflate, br' }
})
afterAll(() => site.close())

const PAGE = `<h1>a page</h1>${'thread '.repeat(5000)}`
const get = (extra: Record<string, string> = {}, method = 'GET') =>
  site.get('/home', { ...headers, ...extra }, { method, from: newAddress() })

test('a page for one person leaves compressed', async () => {
  render = (res) => {
    res.setHeader('content-type', 'text/html; charset=utf-8')
    res.setHeader('content-length', PAGE.length)
    res.end(PAGE)
  }
  const got = await get()
  expect(got.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Cookie, Accept-Encoding' })
  expect(got.headers).not.toHaveProperty('content-length')
  expect(gunzipSync(got.body).toString()).toBe(PAGE)
  expect(got.body.length).toBeLessThan(PAGE.length / 10)
})

test('also when the head is written at once, as some do', async () => {
  render = (res) => res.writeHead(201, { 'content-type': 'text/html' }).end(PAGE)
  const got = await get()
  expect([got.status, gunzipSync(got.body).toString()]).toEqual([201, PAGE])
})

test('not for a reader who does not take it, not for HEAD, not for what is no text', async () => {
  render = (res) => res.setHeader('content-type', 'text/html').end(PAGE)
  expect(await get({ 'accept-encoding': 'identity' })).toMatchObject({ text: PAGE })
  expect((await get({}, 'HEAD')).headers).not.toHaveProperty('content-encoding')
  render = (res) => res.setHeader('content-type', 'image/png').end(PAGE)
  expect(await get()).toMatchObject({ text: PAGE })
  render = (res) => res.writeHead(307, { location: '/x' }).end()
  expect(await get()).toMatchObject({ status: 307, text: '' })
})

test('what is streamed arrives as it is written, not at the end', async () => {
  let finish = () => {}
  render = (res) => {
    res.setHeader('content-type', 'text/html')
    res.write('<h1>first</h1>')
    finish = () => res.end('<p>last</p>')
  }
  const { host } = new URL(env().BASE_URL)
  const options = { port: site.port, localAddress: newAddress(), path: '/home', headers: { host, ...headers } }
  const answer = await new Promise<http.IncomingMessage>((got) => http.get(options, got))
  const text = answer.pipe(createGunzip()).setEncoding('utf8')[Symbol.asyncIterator]()
  expect((await text.next()).value).toBe('<h1>first</h1>')
  finish()
  expect((await text.next()).value).toBe('<p>last</p>')
})

test('a slow reader slows the page down, and gets all of it', async () => {
  const whole = 'x'.repeat(4_000_000)
  let held = 0
  render = async (res) => {
    res.setHeader('content-type', 'text/html')
    for (let at = 0; at < whole.length; at += 100_000) {
      const noise = Array.from({ length: 100_000 }, () => String.fromCharCode(33 + Math.random() * 90)).join('')
      if (!res.write(noise)) {
        held++
        await new Promise((go) => res.once('drain', go))
      }
    }
    res.end()
  }
  const got = await get()
  expect(gunzipSync(got.body).length).toBe(whole.length)
  expect(held).toBeGreaterThan(0)
})

test('a reader who goes away leaves nothing running', async () => {
  let closed = () => {}
  const gone = new Promise<void>((done) => {
    closed = done
  })
  render = (res) => {
    res.on('close', closed)
    res.setHeader('content-type', 'text/html')
    res.write('x')
  }
  const { host } = new URL(env().BASE_URL)
  const request = http.get({
    port: site.port,
    localAddress: newAddress(),
    path: '/home',
    headers: { host, ...headers },
  })
  request.on('error', () => {}).on('response', () => request.destroy())
  await gone
})
