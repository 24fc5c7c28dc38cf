// Who is at the door: one query finds the account behind a session cookie. Nothing is cached, so that ending a
// session, a change of role or a closed account counts from the next request on.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Person } from '#platform/db/actor.ts'
import { requestPool } from '#platform/db/pool.ts'
import { env } from '#platform/env.ts'
import { loomSecret } from '#platform/secret.ts'

/** What pages and procedures know of the person behind a request. */
export type Session = {
  id: string
  accountId: string
  kind: Person['kind']
  name: string
  locale: string
  /** IANA zone. */
  zone: string
  hourCycle: 'h12' | 'h23'
  secondFactor: boolean
  /** An admin without a second factor may only set one up. */
  mustEnrol: boolean
  /** Epoch milliseconds of the sign-in. */
  startedAt: number
}

/** `__Host-` needs https; plain http is for loopback only. */
export const sessionCookie = () => (env().secure ? '__Host-loom_session' : 'loom_session')

/** The session of a Cookie header, or null: unknown, tampered with, ended, expired, or of a closed account. */
export async function openSession(cookieHeader: string | null): Promise<Session | null> {
  const token = tokenOf(cookieHeader)
  if (!token) return null
  const { rows } = await requestPool().query<SessionRow>({
    name: 'open_session',
    text: 'select * from private.open_session($1)',
    values: [token],
  })
  const [row] = rows
  if (!row) return null
  return {
    id: row.session_id,
    accountId: row.account_id,
    kind: row.role,
    name: row.name,
    locale: row.locale,
    zone: row.zone,
    hourCycle: row.hour_cycle,
    secondFactor: row.second_factor,
    mustEnrol: row.role === 'admin' && !row.second_factor,
    startedAt: row.started_at.getTime(),
  }
}

type SessionRow = {
  session_id: string
  account_id: string
  role: Person['kind']
  name: string
  locale: string
  zone: string
  hour_cycle: 'h12' | 'h23'
  second_factor: boolean
  started_at: Date
}

/** The token of a well-signed cookie. The signature keeps a stolen database from being a bunch of keys. */
export function tokenOf(cookieHeader: string | null): string | undefined {
  const name = `${sessionCookie()}=`
  const pair = cookieHeader?.split(/;\s*/).find((part) => part.startsWith(name))
  if (!pair) return undefined
  const value = safeDecode(pair.slice(name.length))
  const dot = value.lastIndexOf('.')
  if (dot < 1) return undefined
  const token = value.slice(0, dot)
  const signature = Buffer.from(value.slice(dot + 1), 'base64')
  const wanted = createHmac('sha256', loomSecret()).update(token).digest()
  return signature.length === wanted.length && timingSafeEqual(signature, wanted) ? token : undefined
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
