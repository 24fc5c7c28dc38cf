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

export type Served = { port: number; close(): Promise<unknown> }
export type Asked = { path: string; cookie?: string }
/** Of one answer, in milliseconds: CPU of this process, and the median time until it was there. */
export type Cost = { cpuMs: number; answerMs: number }

/** What an answer costs while another process asks over so many connections. @throws for an answer that is no 200. */
export async function costOf(port: number, asked: Asked[], connections = CONNECTIONS): Promise<Cost> {
  const asker = spawn(process.execPath, ['-e', ASKER], { stdio: ['pipe', 'pipe', 'inherit'] })
  asker.stdin.end(JSON.stringify({ port, asked, requests: REQUESTS, connections }))
  const ended = once(asker, 'exit')
  // It is there, and its connections are open.
  await Promise.race([once(asker.stdout, 'data'), ended.then(() => Promise.reject(new Error('nobody asks')))])
  const before = process.cpuUsage()
  const [said] = await Promise.race([once(asker.stdout, 'data'), ended.then(() => ['nothing'])])
  const { user, system } = process.cpuUsage(before)
  const answerMs = Number(said)
  if (!(answerMs > 0)) throw new Error(`an answer was ${said}`)
  return { cpuMs: (user + system) / 1000 / REQUESTS, answerMs }
}

const ASKER = `
  const http = require('node:http')
  let text = ''
  process.stdin.on('data', (chunk) => { text += chunk }).on('end', async () => {
    const { port, asked, requests, connections } = JSON.parse(text)
    const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
    let next = 0
    const times = []
    const ask = ({ path, cookie }) => new Promise((done, fail) => {
      const headers = { host: 'localhost:3000', ...(cookie && { cookie }) }
      http.get({ host: '127.0.0.1', port, path, agent, headers }, (res) => {
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
