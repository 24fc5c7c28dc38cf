// Who is at the door: one query finds the account behind a session cookie. Nothing is cached, so that ending a
// session, a change of role or a closed account counts from the next request on.
import type { Person } from '#platform/db/actor.ts'
import { requestPool } from '#platform/db/pool.ts'
import { cookieName, signedCookie } from './cookies.ts'

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

export const sessionCookie = () => cookieName('session')

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
export const tokenOf = (cookieHeader: string | null): string | undefined => signedCookie(cookieHeader, 'session')
