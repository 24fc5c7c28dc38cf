// A coach's private link: the browser remembers it and is led to the coach's page, in its reader's language.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { openLink } from '#features/coaches/link/queries.ts'
import { rememberLink } from '#platform/auth/links.ts'
import { takeLimitOf } from '#platform/limits/take.ts'
import { addressOf, contextOf } from './context.ts'
import { languageWanted, prefixOf } from './locale.ts'

const WITH = /^\/with\/([^/]+)$/

/** The secret of an address that is a private link, whether or not anybody made it. */
export const secretIn = (pathname: string): string | undefined => WITH.exec(pathname)?.[1]

/**
 * Leads on with 303: from a link that works to its coach, from every other one to the page that says so. The address
 * says who may see the coach, so it is kept by nobody, found by no search engine, and named to no other site.
 * @throws Problem 429, by the caller's address: links could be guessed.
 */
export async function followLink(req: IncomingMessage, res: ServerResponse, id: string, secret: string): Promise<void> {
  for (const [name, value] of Object.entries(KEPT_TO_ITSELF)) res.setHeader(name, value)
  await takeLimitOf('link', addressOf(req))
  const wanted = languageWanted(req.headers['accept-language'])
  const [handle, { request }] = await Promise.all([
    openLink(secret),
    contextOf(req, { id, locale: wanted, via: 'page' })(),
  ])
  if (handle) res.setHeader('set-cookie', rememberLink(req.headers.cookie ?? null, secret))
  res.writeHead(303, { location: prefixOf(request.locale) + (handle ? `/coaches/${handle}` : '/with') }).end()
}

const KEPT_TO_ITSELF = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
}
