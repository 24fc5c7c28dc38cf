import type { Session } from '#platform/auth/door.ts'
import type { Actor } from '#platform/db/actor.ts'

/** What is known of a request before anything is decided. */
export type RequestInfo = {
  id: string
  /** `http`: the API itself. `page`: a server component asking in process; the page was counted and its origin checked already. */
  via: 'http' | 'page'
  method: string
  /** The caller's address: from the socket, or from a configured proxy. */
  ip: string
  locale: string
  headers: Headers
  /** What happened so far, for error reports: routes and procedures, no texts. */
  trail: string[]
}

/** What every procedure is given. */
export type Context = {
  request: RequestInfo
  actor: Actor
  /** Null for visitors. */
  session: Session | null
  /** What the answer carries beside its body. */
  reply: { cookies: string[]; headers: Record<string, string> }
}
