// Where the practice under test runs and who lives in it.
import fs from 'node:fs'

const port = Number(process.env.E2E_PORT ?? 20_200)

export const E2E = {
  port,
  url: `http://localhost:${port}`,
  data: process.env.E2E_DATA ?? '.loom-e2e',
  /** Where a journey may play a calendar that somebody keeps elsewhere. */
  calendars: `127.0.0.1:${port + 5}`,
}

/** As root in a container, without a word to anybody else's servers. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export type Member = 'client' | 'coach' | 'admin'
export type Kind = 'visitor' | Member

export type DemoLogin = { role: Member; name: string; email: string; password: string }

/** The printed logins of this install. */
export function demoLogin(role: Member): DemoLogin {
  const logins: DemoLogin[] = JSON.parse(fs.readFileSync(`${E2E.data}/demo-logins.json`, 'utf8'))
  const login = logins.find((one) => one.role === role)
  if (!login) throw new Error(`the demo has no ${role}`)
  return login
}
