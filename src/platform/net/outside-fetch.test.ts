import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import http from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import tls from 'node:tls'
import { createGzip, gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { env } from '#platform/env.ts'
import { selfSigned } from '../../../tests/support/certificate.ts'
import { openNameServer } from '../../../tests/support/name-server.ts'
import { openOutside } from '../../../tests/support/outside.ts'
import { LIMITS, outsideFetch } from './outside-fetch.ts'

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function outside(answer: RequestListener, options: Parameters<typeof openOutside>[1] = {}) {
  const server = await openOutside(answer, options)
  open.push(server)
  return server
}

async function names(answer: (name: string) => string[]) {
  const server = await openNameServer(answer)
  open.push(server)
  return server
}

const accept = 'text/calendar'
const quick = { ...LIMITS, connectMs: 400, totalMs: 800 }

test('what an address answers, with what it says of its version', async () => {
  const heard: unknown[] = []
  const { address } = await outside((req, res) => {
    heard.push([req.headers['if-none-match'], req.headers['if-modified-since'], req.headers.cookie])
    if (req.headers['if-none-match'] === '"a"') return void res.writeHead(304).end()
    res.writeHead(200, { etag: '"a"', 'last-modified': 'Mon, 01 Mar 2027 00:00:00 GMT' }).end('hello')
  })
  const first = await outsideFetch(`webcal://${address}/a.ics`, { accept })
  expect(first).toEqual({
    kind: 'content',
    text: 'hello',
    etag: '"a"',
    lastModified: 'Mon, 01 Mar 2027 00:00:00 GMT',
  })
  const known = { etag: '"a"', lastModified: 'Mon, 01 Mar 2027 00:00:00 GMT' }
  expect(await outsideFetch(`http://${address}/a.ics`, { accept, known })).toEqual({ kind: 'unchanged' })
  expect(heard).toEqual([
    [undefined, undefined, undefined],
    ['"a"', 'Mon, 01 Mar 2027 00:00:00 GMT', undefined],
  ])
})

test('over https the certificate must be of that name, and signed by somebody known', async () => {
  const name = 'calendar.example.org'
  const { key, cert } = selfSigned(name)
  const server = https.createServer({ key, cert }, (_req, res) => res.end('sealed'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  open.push(server)
  const { port } = server.address() as AddressInfo
  const letIn = [`127.0.0.1:${port}`, `${name}:${port}`, `other.example.org:${port}`]
  env().testOutside.push(...letIn)
  const dns = await names(() => ['127.0.0.1'])
  const ask = (host: string) => outsideFetch(`https://${host}:${port}/`, { accept, servers: [dns.at] })
  expect(await ask(name)).toEqual({ kind: 'trouble', why: 'unreachable' })
  const known = tls.getCACertificates('default')
  tls.setDefaultCACertificates([...known, cert])
  expect(await ask(name)).toMatchObject({ kind: 'content', text: 'sealed' })
  expect(await ask('other.example.org')).toEqual({ kind: 'trouble', why: 'unreachable' })
  tls.setDefaultCACertificates(known)
  env().testOutside = env().testOutside.filter((one) => !letIn.includes(one))
})

test('packed answers are unpacked', async () => {
  const { address } = await outside((_req, res) =>
    res.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('packed')),
  )
  expect(await outsideFetch(`http://${address}/`, { accept })).toMatchObject({ kind: 'content', text: 'packed' })
})

test.for([
  [401, 'locked'],
  [403, 'locked'],
  [404, 'gone'],
  [410, 'gone'],
  [500, 'refused'],
  [204, 'refused'],
] as const)('an answer of %i is %s', async ([status, why]) => {
  const { address } = await outside((_req, res) => res.writeHead(status).end())
  expect(await outsideFetch(`http://${address}/`, { accept })).toEqual({ kind: 'trouble', why })
})

test('[SS01] what lies inside is not connected to, whatever stands in the address', async () => {
  let calls = 0
  const { port } = await outside((_req, res) => {
    calls++
    res.end('inside')
  })
  const hosts = [
    'localhost',
    '127.0.0.2',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0x7f000002',
    '2130706434',
    '127.2',
    '0.0.0.0',
  ]
  for (const host of hosts) {
    const answer = await outsideFetch(`http://${host}:${port}/`, { accept })
    expect([host, answer]).toEqual([host, { kind: 'trouble', why: 'not_public' }])
  }
  expect(calls).toBe(0)
})

test('[SS01] a name that leads inside is refused, also when another of its addresses is public', async () => {
  const dns = await names((name) =>
    name === 'both.example.org'
      ? ['93.184.216.34', '10.0.0.1']
      : name === 'six.example.org'
        ? ['::1']
        : ['169.254.169.254'],
  )
  for (const name of ['inside.example.org', 'both.example.org', 'six.example.org']) {
    const answer = await outsideFetch(`https://${name}/`, { accept, servers: [dns.at] })
    expect([name, answer]).toEqual([name, { kind: 'trouble', why: 'not_public' }])
  }
  const unknown = await names(() => [])
  const answer = await outsideFetch('https://nowhere.example.org/', { accept, servers: [unknown.at] })
  expect(answer).toEqual({ kind: 'trouble', why: 'unreachable' })
})

test('[SS02] a redirect that leads inside is not followed', async () => {
  for (const to of [
    'http://127.0.0.1:1/',
    'https://169.254.169.254/latest',
    'https://localhost/',
    'file:///etc/passwd',
  ]) {
    const { address } = await outside((_req, res) => res.writeHead(302, { location: to }).end())
    expect([to, await outsideFetch(`http://${address}/`, { accept })]).toEqual([
      to,
      { kind: 'trouble', why: 'not_public' },
    ])
  }
})

test('[SS02] three redirects are followed, a fourth is not, and a circle ends', async () => {
  const { address } = await outside((req, res) => {
    const left = Number(req.url?.slice(1))
    if (left === 0) res.end('there')
    else res.writeHead(302, { location: left > 5 ? '/9' : `/${left - 1}` }).end()
  })
  expect(await outsideFetch(`http://${address}/3`, { accept })).toMatchObject({ text: 'there' })
  for (const far of ['/4', '/9']) {
    const answer = await outsideFetch(`http://${address}${far}`, { accept })
    expect(answer).toEqual({ kind: 'trouble', why: 'too_many_redirects' })
  }
})

test('[SS02] a name is asked once a hop, and connected to where it led then', async () => {
  const reached: string[] = []
  const first = await outside(
    (req, res) => {
      reached.push('outside')
      if (req.url === '/again') res.writeHead(302, { location: '/second' }).end()
      else res.end('from outside')
    },
    { names: ['calendar.example.org'] },
  )
  const trap = http.createServer((_req, res) => void res.end(void reached.push('inside')))
  trap.listen(first.port, '127.0.0.2')
  await once(trap, 'listening')
  open.push(trap)
  let asked = 0
  const dns = await names(() => (asked++ < 2 ? ['127.0.0.1'] : ['127.0.0.2'])) // A and AAAA of the first question
  const url = `http://calendar.example.org:${first.port}`
  expect(await outsideFetch(`${url}/`, { accept, servers: [dns.at] })).toMatchObject({ text: 'from outside' })
  expect(dns.asked).toHaveLength(1)
  asked = 0
  const answer = await outsideFetch(`${url}/again`, { accept, servers: [dns.at] })
  expect(answer).toEqual({ kind: 'trouble', why: 'not_public' })
  expect(reached).toEqual(['outside', 'outside'])
})

test('[SS02] an answer without end, one of 50 MB and a small one that unpacks to much are cut off at 5 MB', async () => {
  const chunk = Buffer.alloc(64 * 1024, 'x')
  let sent = 0
  const { address } = await outside((req, res) => {
    const bomb = req.url === '/bomb'
    const out = bomb ? createGzip() : res
    if (bomb) {
      res.setHeader('content-encoding', 'gzip')
      ;(out as ReturnType<typeof createGzip>).pipe(res)
    }
    const most = req.url === '/endless' ? Number.POSITIVE_INFINITY : 50 * 1024 * 1024
    let mine = 0
    sent = 0
    const more = () => {
      while (!res.destroyed && mine < most) {
        mine += chunk.length
        sent = mine
        if (!out.write(chunk)) return void out.once('drain', more)
      }
      if (!res.destroyed) out.end()
    }
    more()
  })
  for (const path of ['/endless', '/large', '/bomb']) {
    const before = process.memoryUsage().arrayBuffers
    expect([path, await outsideFetch(`http://${address}${path}`, { accept })]).toEqual([
      path,
      { kind: 'trouble', why: 'too_large' },
    ])
    if (path !== '/bomb') expect(sent).toBeLessThan(40 * 1024 * 1024)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * 1024 * 1024)
  }
})

test('[SS02] who never answers, and who answers in drips, is left', async () => {
  const drips: NodeJS.Timeout[] = []
  const { address } = await outside((req, res) => {
    if (req.url === '/drip') drips.push(setInterval(() => res.write('x'), 50))
  })
  for (const path of ['/never', '/drip']) {
    const began = performance.now()
    const answer = await outsideFetch(`http://${address}${path}`, { accept, limits: quick })
    expect([path, answer]).toEqual([path, { kind: 'trouble', why: 'too_slow' }])
    expect(performance.now() - began).toBeLessThan(5000)
  }
  for (const drip of drips) clearInterval(drip)
})

test('an answer that breaks off, packed wrongly, or a connection that is refused is unreachable', async () => {
  const { address, close } = await outside((req, res) => {
    if (req.url === '/cut') {
      res.writeHead(200, { 'content-length': 1000 })
      res.write('x')
      setTimeout(() => res.destroy(), 20)
    } else res.writeHead(200, { 'content-encoding': 'gzip' }).end('not packed')
  })
  for (const path of ['/cut', '/wrong']) {
    expect([path, await outsideFetch(`http://${address}${path}`, { accept })]).toEqual([
      path,
      { kind: 'trouble', why: 'unreachable' },
    ])
  }
  await close()
  expect(await outsideFetch(`https://${address}/`, { accept })).toEqual({ kind: 'trouble', why: 'not_public' })
})

test('a stop in the middle ends the question', async () => {
  const { address } = await outside(() => {})
  const stop = new AbortController()
  const asked = outsideFetch(`http://${address}/`, { accept, signal: stop.signal })
  setTimeout(() => stop.abort(), 50)
  expect(await asked).toEqual({ kind: 'trouble', why: 'unreachable' })
})
