import type { IncomingMessage } from 'node:http'
import type { Context, RequestInfo } from '#platform/api/context.ts'
import { openSession } from '#platform/auth/door.ts'
import { VISITOR } from '#platform/db/actor.ts'
import { callerAddress } from '#platform/limits/address.ts'

export type Incoming = { id: string; locale: string; via: RequestInfo['via'] }

/** The context of a request, found once however often a page asks. */
export function contextOf(req: IncomingMessage, { id, locale, via }: Incoming): () => Promise<Context> {
  let found: Promise<Context> | undefined
  return () => {
    found ??= openSession(req.headers.cookie ?? null).then((session) => ({
      request: {
        id,
        via,
        locale: session?.locale ?? locale,
        method: req.method ?? 'GET',
        ip: callerAddress(req.socket.remoteAddress, header(req, 'x-forwarded-for')),
        trail: [`${req.method} ${(req.url ?? '').split('?')[0]}`],
        headers: new Headers(
          Object.entries(req.headers).map(([name, value]) => [name, String(value)] as [string, string]),
        ),
      },
      session,
      actor: session ? { kind: session.kind, id: session.accountId } : VISITOR,
      reply: { cookies: [], headers: {} },
    }))
    return found
  }
}

export const header = (req: IncomingMessage, name: string): string | undefined => {
  const value = req.headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}
