// What a request is for: one host, and a path that can be read in one way only.
import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Problem } from '#platform/api/problem.ts'
import { env } from '#platform/env.ts'

const LONGEST = 2048
/**
 * Encoded or doubled separators, hidden files, and names beginning with an underscore: except Next's own, and the
 * secrets of links, 43 or 22 random letters of which the first may be one.
 */
const AMBIGUOUS = /%2f|%5c|%00|\\|\/\/|\/\.|(?<!^\/_next\/.*)\/_(?!next\/|(?:[\w-]{42}|[\w-]{21})(?:\/|$))/i

/** The requested address on our own origin, wherever it was asked. @throws Problem 421 for a foreign host, 404 for a path that could be read in two ways. */
export function targetOf(req: IncomingMessage): URL {
  if (!isOurHost(req)) throw new Problem(421, 'wrong_host')
  const raw = req.url ?? '/'
  const [path = ''] = raw.split('?')
  if (raw.length > LONGEST) throw new Problem(414, 'address_too_long')
  if (!raw.startsWith('/') || AMBIGUOUS.test(path)) throw new Problem(404, 'not_found')
  return new URL(raw, env().BASE_URL)
}

/** Demo mode answers to every name of this machine, and sends pages to the one their cookies belong to. */
export const isOtherLoopbackName = (req: IncomingMessage) =>
  env().demo && req.headers.host !== new URL(env().BASE_URL).host

function isOurHost(req: IncomingMessage): boolean {
  // Node keeps the first of two Host headers; a proxy in front may have believed the second.
  const hosts = req.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host')
  if (hosts.length !== 1) return false
  const host = req.headers.host ?? ''
  return host === new URL(env().BASE_URL).host || (env().demo && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host))
}

const LETTERS = '23456789abcdefghjkmnpqrstvwxyz'

/** The id of a request: short and hard to misread, since people quote it when they ask for help. */
export const newReference = () => [...randomBytes(10)].map((byte) => LETTERS[byte % LETTERS.length]).join('')
