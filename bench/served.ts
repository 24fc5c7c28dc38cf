// The product and bare servers for benches, and another process that asks them.
import { spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import type http from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import type { BenchPractice } from './booking-practice.ts'

const REQUESTS = 300
export const CONNECTIONS = 8

/** `cpuMs` where it is another process than this one: the CPU milliseconds it has used so far. */
export type Served = { port: number; host?: string; cpuMs?: () => Promise<number>; close(): Promise<unknown> }
export type Asked = { path: string; headers?: Record<string, string> }
/** Of one answer, in milliseconds: CPU of the process that gave it, and the median time until it was there. */
export type Cost = { cpuMs: number; answerMs: number }

/** What an answer costs while another process asks over so many connections. @throws for an answer that is no 200. */
export async function costOf(
  { port, host = 'localhost:3000', cpuMs = ownCpuMs }: Served,
  asked: Asked[],
  { connections = CONNECTIONS, requests = REQUESTS } = {},
): Promise<Cost> {
  const asker = spawn(process.execPath, ['-e', ASKER], { stdio: ['pipe', 'pipe', 'inherit'] })
  asker.stdin.write(`${JSON.stringify({ port, host, asked, requests, connections })}\n`)
  const ended = once(asker, 'exit')
  // It is there, and its connections are open.
  await Promise.race([once(asker.stdout, 'data'), ended.then(() => Promise.reject(new Error('nobody asks')))])
  const before = await cpuMs()
  asker.stdin.end('go\n')
  const [said] = await Promise.race([once(asker.stdout, 'data'), ended.then(() => ['nothing'])])
  const used = (await cpuMs()) - before
  const answerMs = Number(said)
  if (!(answerMs > 0)) throw new Error(`an answer was ${said}`)
  return { cpuMs: used / requests, answerMs }
}

async function ownCpuMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const ASKER = `
  const http = require('node:http')
  const said = require('node:readline').createInterface({ input: process.stdin })[Symbol.asyncIterator]()
  said.next().then(async (first) => {
    const { port, host, asked, requests, connections } = JSON.parse(first.value)
    const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
    let next = 0
    const times = []
    const ask = ({ path, headers }) => new Promise((done, fail) => {
      http.get({ host: '127.0.0.1', port, path, agent, headers: { host, ...headers } }, (res) => {
        res.resume().on('end', () => (res.statusCode === 200 ? done() : fail(res.statusCode)))
      }).on('error', fail)
    })
    const line = async () => {
      while (next < requests) {
        const before = performance.now()
        await ask(asked[next++ % asked.length])
        times.push(performance.now() - before)
      }
    }
    await Promise.all(Array.from({ length: connections }, () => ask(asked[Math.floor(Math.random() * asked.length)])))
    process.stdout.write('ready')
    await said.next()
    await Promise.all(Array.from({ length: connections }, line)).then(
      () => process.stdout.write(String(times.sort((a, b) => a - b)[times.length >> 1])),
      (error) => process.stdout.write('refused with ' + error),
    )
    process.exit()
  })`

/** The product without its pages. */
export async function openProduct({ at }: BenchPractice): Promise<Served> {
  const [{ createServer }, { createEngine }, { openLimits }] = await Promise.all([
    import('#server/http.ts'),
    import('#server/engine.ts'),
    import('#platform/limits/take.ts'),
  ])
  const limits = new pg.Pool({ ...at.limits, max: 2 })
  openLimits(limits)
  const engine = createEngine()
  const none = async () => {}
  const server = await listening(createServer(() => engine, { dev: false, render: none, upgrade: none, close: none }))
  return { ...server, close: () => Promise.all([server.close(), limits.end()]) }
}

export async function listening(server: http.Server): Promise<Served> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { port, close: () => new Promise((closed) => server.close(closed).closeAllConnections()) }
}

/** The session cookie of somebody whose token is their id. */
export const cookieOf = (person: string, secret: string) => {
  const signature = createHmac('sha256', secret).update(person).digest('base64')
  return encodeURIComponent(`${person}.${signature}`)
}
