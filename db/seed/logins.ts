// Who can sign in to the demo practice with what. Made for each installation, kept beside its database.
import { randomInt } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { env } from '#platform/env.ts'

export type Login = { role: 'client' | 'coach' | 'admin'; name: string; email: string; password: string }

// Without the letters and digits that read alike.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Sixteen letters and digits in groups of four: 79 random bits. */
export const newPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join(
    '-',
  )

const file = () => path.resolve(env().LOOM_DATA, 'demo-logins.json')

export function keepLogins(logins: Login[]): void {
  fs.mkdirSync(path.dirname(file()), { recursive: true })
  fs.rmSync(file(), { force: true }) // a file that is there would keep its rights
  fs.writeFileSync(file(), `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 })
}

/** What was kept; undefined when somebody took it away. */
export function readLogins(): Login[] | undefined {
  try {
    return JSON.parse(fs.readFileSync(file(), 'utf8'))
  } catch {
    return undefined
  }
}

/** The lines that are printed at every start of the demo. */
export function loginsTable(logins: Login[], url: string): string {
  const rows = logins.map(({ role, name, email, password }) => [role, name, email, password])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`
  return ['Sign in to the demo practice as', ...rows.map(line), `Its mail is at ${url}/dev/mail`].join('\n')
}
