// M11: the JavaScript each page loads first, gzipped, read from the HTML of a running server.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { gzipSync } from 'node:zlib'
import { totp } from '../tests/e2e/support/totp.ts'
import type { BenchRow } from './row.ts'

const PORT = 26180
const BASE = `http://localhost:${PORT}`
/** What an empty page of Next loads. */
const FLOOR = 132
const SIGNED_IN_REACH = 200
const PUBLIC_REACH = 160

const DATA = '.loom-bench-site'

/** A row a page, in KiB; a new demo practice is started for it and stopped again. */
export async function benchWeight(): Promise<BenchRow[]> {
  fs.rmSync(DATA, { recursive: true, force: true })
  const server = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'bin/start.ts'], {
    env: {
      ...process.env,
      PORT: String(PORT),
      OPS_PORT: String(PORT + 1),
      LOOM_DATA: DATA,
      BASE_URL: BASE,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    return await weigh(await loginsOf(server.stdout))
  } finally {
    server.kill('SIGTERM')
    await once(server, 'close')
  }
}

const AN_ERROR = { reference: '234567', message: 'A thread', stack: '', caught: 'window', page: '/', breadcrumbs: [] }

type Login = { email: string; password: string }

/** Waits for the printed logins. @throws when it ends without them. */
async function loginsOf(output: NodeJS.ReadableStream): Promise<Record<string, Login>> {
  let said = ''
  for await (const chunk of output) {
    said += chunk
    const found = [...said.matchAll(/^ {2}(client|coach|admin) .*? (\S+@\S+) +(\S+)$/gm)]
    if (found.length === 3) {
      return Object.fromEntries(found.map(([, role = '', email = '', password = '']) => [role, { email, password }]))
    }
  }
  throw new Error(`the demo practice did not start: ${said}`)
}

async function weigh(logins: Record<string, Login>): Promise<BenchRow[]> {
  const { PAGES } = await import('#server/pages.ts')
  const cookies: Record<string, string> = { visitor: '' }
  for (const [role, login] of Object.entries(logins)) cookies[role] = await signIn(login)
  const rows: BenchRow[] = []
  for (const { path, audience, demo } of PAGES) {
    if (demo) continue
    const open = audience.includes('visitor')
    const who = open ? 'visitor' : audience.includes('client') ? 'client' : (audience[0] ?? 'visitor')
    const kib = await weightOf(await addressOf(path, cookies[who] ?? ''), cookies[who] ?? '')
    const reach = open ? PUBLIC_REACH : SIGNED_IN_REACH
    rows.push({
      id: 'M11',
      work: `${path} as ${who}`,
      figure: kib === null ? 'not open to the printed login' : `${kib.toFixed(1)} KiB`,
      beside: `an empty page ${FLOOR} KiB`,
      reach: `≤ ${reach} KiB`,
      met: kib !== null && kib <= reach,
    })
  }
  return rows
}

/** The cookies of somebody signed in; an admin sets up the second factor that admins must have. */
async function signIn({ email, password }: Login): Promise<string> {
  const entered = await call('accounts/signIn', { email, password }, '')
  if (entered.answer.secondFactor !== 'required') return entered.cookie
  const { answer } = await call('accounts/beginSecondFactor', { password }, entered.cookie)
  const confirmed = await call('accounts/confirmSecondFactor', { code: totp(String(answer.secret)) }, entered.cookie)
  return confirmed.cookie || entered.cookie
}

async function call(procedure: string, input: object, cookie: string) {
  const headers = { 'content-type': 'application/json', origin: BASE, cookie }
  const res = await fetch(`${BASE}/api/rpc/${procedure}`, { method: 'POST', headers, body: JSON.stringify(input) })
  const lines = res.headers.getSetCookie().map((line) => line.split(';')[0])
  const text = await res.text()
  return { answer: (text ? JSON.parse(text) : {}) as Record<string, unknown>, cookie: lines.join('; ') }
}

/** An address of this page with something real in it. */
async function addressOf(path: string, cookie: string): Promise<string> {
  const first = async (list: string, field: string) => {
    const { items } = (await (await fetch(`${BASE}/api/v1${list}`, { headers: { cookie } })).json()) as {
      items?: Record<string, string>[]
    }
    return items?.[0]?.[field] ?? 'none'
  }
  if (path.includes('[handle]')) return path.replace('[handle]', await first('/coaches', 'handle'))
  if (path.startsWith('/admin/errors/[')) {
    await call('errors/report', AN_ERROR, cookie)
    return path.replace(/\[\w+\]/, await first('/admin/errors', 'id'))
  }
  if (path.startsWith('/sessions/[')) return path.replace(/\[\w+\]/, await first('/sessions', 'id'))
  return path.replace(/\[\w+\]/g, 'a'.repeat(32))
}

const known = new Map<string, Promise<number>>()

/** KiB of scripts in the page's HTML, each once; null when the page is not open to this login. */
async function weightOf(path: string, cookie: string): Promise<number | null> {
  const res = await fetch(BASE + path, { headers: { cookie }, redirect: 'manual' })
  if (res.status !== 200) return null
  const html = await res.text()
  const tags = html.match(/<script[^>]*\ssrc="[^"]+"[^>]*>|<link[^>]*as="script"[^>]*>/g) ?? []
  const sources = tags
    .filter((tag) => !/nomodule/i.test(tag))
    .map((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? '')
  const sizes = await Promise.all([...new Set(sources)].map(gzipped))
  return sizes.reduce((sum, size) => sum + size, 0) / 1024
}

function gzipped(source: string): Promise<number> {
  const size =
    known.get(source) ??
    fetch(BASE + source).then(async (res) => gzipSync(Buffer.from(await res.arrayBuffer()), { level: 9 }).length)
  known.set(source, size)
  return size
}
