import type { IncomingMessage } from 'node:http'
import type { Context, RequestInfo } from '#platform/api/context.ts'
import { openSession } from '#platform/auth/door.ts'
import { linksOf } from '#platform/auth/links.ts'
import { visitOf } from '#platform/auth/visit.ts'
import { VISITOR } from '#platform/db/actor.ts'
import { plainPath } from '#platform/errors/plain-path.ts'
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
        ip: addressOf(req),
        trail: [`${req.method} ${plainPath(req.url ?? '')}`],
        headers: new Headers(
          Object.entries(req.headers).map(([name, value]) => [name, String(value)] as [string, string]),
        ),
      },
      session,
      actor: {
        ...(session ? { kind: session.kind, id: session.accountId } : VISITOR),
        visit: visitOf(req.headers.cookie ?? null),
        links: linksOf(req.headers.cookie ?? null),
      },
      reply: { cookies: [], headers: {} },
    }))
    return found
  }
}

/** The caller's address, through configured proxies only. */
export const addressOf = (req: IncomingMessage): string =>
  callerAddress(req.socket.remoteAddress, String(req.headers['x-forwarded-for'] ?? ''))
