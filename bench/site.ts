// A new demo practice with its pages, started as people start it, for the benches that look at pages.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { totp } from '../tests/e2e/support/totp.ts'

const PORT = 26180
const DATA = '.loom-bench-site'
const OPS = `http://localhost:${PORT + 1}`
export const BASE = `http://localhost:${PORT}`

export type Site = {
  port: number
  host: string
  /** The cookies of the printed login of each kind, signed in. */
  cookies: Record<'client' | 'coach' | 'admin', string>
  /** CPU milliseconds its process has used so far, as it says itself. */
  cpuMs(): Promise<number>
  close(): Promise<void>
}

/** Starts it; `close` stops it again. Readers are told apart by `x-forwarded-for`. @throws when it does not start. */
export async function openSite(): Promise<Site> {
  fs.rmSync(DATA, { recursive: true, force: true })
  const server = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'bin/start.ts'], {
    env: {
      ...process.env,
      PORT: String(PORT),
      OPS_PORT: String(PORT + 1),
      LOOM_DATA: DATA,
      BASE_URL: BASE,
      TRUSTED_PROXIES: '127.0.0.1,::1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const close = async () => {
    const ended = once(server, 'close')
    if (server.exitCode === null && server.kill('SIGTERM')) await ended
  }
  try {
    const logins = await loginsOf(server.stdout)
    const cookies = { client: '', coach: '', admin: '' }
    for (const [kind, login] of Object.entries(logins)) cookies[kind as keyof typeof cookies] = await signIn(login)
    return { port: PORT, host: `localhost:${PORT}`, cookies, cpuMs, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function cpuMs(): Promise<number> {
  const said = await (await fetch(`${OPS}/metrics`)).text()
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(said)?.[1]) * 1000
}

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

/** The cookies of somebody signed in; an admin sets up the second factor that admins must have. */
async function signIn({ email, password }: Login): Promise<string> {
  const entered = await call('accounts/signIn', { email, password }, '')
  if (entered.answer.secondFactor !== 'required') return entered.cookie
  const { answer } = await call('accounts/beginSecondFactor', { password }, entered.cookie)
  const confirmed = await call('accounts/confirmSecondFactor', { code: totp(String(answer.secret)) }, entered.cookie)
  return confirmed.cookie || entered.cookie
}

/** Calls a procedure by its name in the router; the answer, and the cookies that came with it. */
export async function call(procedure: string, input: object, cookie: string) {
  const headers = { 'content-type': 'application/json', origin: BASE, cookie }
  const res = await fetch(`${BASE}/api/rpc/${procedure}`, { method: 'POST', headers, body: JSON.stringify(input) })
  const lines = res.headers.getSetCookie().map((line) => line.split(';')[0])
  const text = await res.text()
  return { answer: (text ? JSON.parse(text) : {}) as Record<string, unknown>, cookie: lines.join('; ') }
}
