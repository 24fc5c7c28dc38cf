// Callers that take their time on purpose, or send what two readers would read differently.
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { env } from '#platform/env.ts'
import type { Site } from './open-site.ts'
import { openSite } from './open-site.ts'
import { newAddress } from './people.ts'

const SOCKETS = 200

let site: Site
beforeAll(async () => {
  site = await openSite((_req, res) => res.setHeader('content-type', 'text/html').end('<h1>a page</h1>'))
})
afterAll(() => site.close())

const { host } = new URL(env().BASE_URL)

/** Opens a connection; `answer` is all that came back once the server has closed it. */
function connect() {
  const socket = net.connect({ port: site.port, host: '127.0.0.1', localAddress: newAddress() })
  let said = ''
  socket.on('data', (chunk) => (said += chunk)).on('error', () => {})
  return { socket, answer: new Promise<string>((closed) => socket.on('close', () => closed(said))) }
}

async function send(text: string): Promise<string> {
  const { socket, answer } = connect()
  socket.write(text)
  return (await answer).split('\r\n')[0] ?? ''
}

/** One byte a second, for as long as the server listens. */
async function drip(socket: net.Socket, text: string) {
  for (const byte of text) {
    if (socket.destroyed) return
    socket.write(byte)
    await sleep(1_000)
  }
}

test('[OP01] in production a head may take ten seconds, a whole request thirty', () => {
  expect(site.api.server).toMatchObject({ headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000 })
})

test('[OP01] 200 connections that send a byte a second are closed; everybody else is served meanwhile', {
  timeout: 30_000,
}, async () => {
  const { server } = site.api
  Object.assign(server, { headersTimeout: 1_500, requestTimeout: 3_000 })
  try {
    const head = `GET / HTTP/1.1\r\nhost: ${host}\r\nx-slow: ${'a'.repeat(60)}`
    const body = `POST /api/rpc/accounts/signIn HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: 60\r\n\r\n`
    const slow = Array.from({ length: SOCKETS }, (_, n) => {
      const connection = connect()
      if (n % 4 === 0) connection.socket.write(body)
      if (n % 4 !== 1) void drip(connection.socket, n % 4 === 0 ? '{'.padEnd(60) : head) // every fourth says nothing at all
      return connection
    })
    await sleep(300)
    const started = performance.now()
    const page = await site.get('/', {}, { from: newAddress() })
    console.info(`a page among ${SOCKETS} slow callers: ${Math.round(performance.now() - started)} ms`)
    expect([page.status, page.text]).toEqual([200, '<h1>a page</h1>'])
    const answers = await Promise.all(slow.map(({ answer }) => answer))
    for (const answer of answers) expect(answer.split('\r\n')[0]).toMatch(/^$|^HTTP\/1\.1 408 Request Timeout$/)
    expect(answers.filter((answer) => answer.includes(' 408 ')).length).toBeGreaterThanOrEqual(SOCKETS / 2)
    expect((await site.get('/', {}, { from: newAddress() })).status).toBe(200)
  } finally {
    Object.assign(server, { headersTimeout: 10_000, requestTimeout: 30_000 })
  }
})

test('[OP01] 64 kB of headers are 431, in one header or in many', async () => {
  const begin = `GET / HTTP/1.1\r\nhost: ${host}\r\n`
  expect(await send(`${begin}x-long: ${'a'.repeat(65_536)}\r\n\r\n`)).toBe(
    'HTTP/1.1 431 Request Header Fields Too Large',
  )
  const many = Array.from({ length: 1_000 }, (_, n) => `x-${n}: ${'a'.repeat(60)}\r\n`).join('')
  expect(await send(`${begin}${many}\r\n`)).toBe('HTTP/1.1 431 Request Header Fields Too Large')
})

test('[OP01] a request whose length can be read in two ways is 400, before anything reads it', async () => {
  const begin = `POST /api/rpc/accounts/signOut HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\n`
  const rest = '\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nhost: x\r\n\r\n'
  for (const lengths of [
    'content-length: 5\r\ntransfer-encoding: chunked\r\n',
    'transfer-encoding: chunked\r\ncontent-length: 5\r\n',
    'content-length: 5\r\ncontent-length: 6\r\n',
    'transfer-encoding: chunked, identity\r\n',
    'transfer-encoding: xchunked\r\n',
    'content-length: +5\r\n',
    'content-length: 0x5\r\n',
  ]) {
    expect([lengths, await send(begin + lengths + rest)]).toEqual([lengths, 'HTTP/1.1 400 Bad Request'])
  }
})
