// Public pages: rendered as nobody, kept, and given to everybody who is not signed in.
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context } from '#platform/api/context.ts'
import { pageRequest } from '#platform/api/request.ts'
import { sessionCookie } from '#platform/auth/door.ts'
import { linksCookie } from '#platform/auth/links.ts'
import { onPublicPagesChange } from '#platform/cache/changes.ts'
import { VISITOR } from '#platform/db/actor.ts'
import { env } from '#platform/env.ts'
import type { Face } from './face.ts'
import { hashCsp } from './headers.ts'
import type { KeptPage } from './kept-pages.ts'
import { KeptPages } from './kept-pages.ts'
import type { Locale } from './locale.ts'
import type { PageSpec } from './pages.ts'
import type { Rendered } from './render-alone.ts'
import { renderAlone } from './render-alone.ts'
import { sendStored } from './send.ts'

type Asked = { page: PageSpec; went: { locale: Locale; path: string; search: string }; id: string }

/**
 * Whether a request may be answered with what everybody gets: no session and no private link in it, and no part of a page
 * asked for.
 */
export const isForEverybody = ({ headers, url }: IncomingMessage): boolean =>
  ![sessionCookie(), linksCookie()].some((name) => (headers.cookie ?? '').includes(`${name}=`)) &&
  !headers.rsc &&
  !headers['next-router-prefetch'] &&
  !/[?&]_rsc=/.test(url ?? '')

export function createPublicPages(face: Face) {
  const pages = new KeptPages()
  onPublicPagesChange(() => pages.clear())
  return async (req: IncomingMessage, res: ServerResponse, { page, went, id }: Asked) => {
    const inside = `/${went.locale}${went.path === '/' ? '' : went.path}${knownParams(went.search, page.cached ?? [])}`
    const made = await pages.get(inside, () => asNobody(face, inside, went.locale, id))
    res.setHeader('content-type', 'text/html; charset=utf-8')
    res.setHeader('vary', 'Cookie, RSC, Next-Router-Prefetch')
    for (const name of ['location', 'link'] as const) {
      const value = made.headers[name]
      if (value !== undefined) res.setHeader(name, value)
    }
    if (!('etag' in made)) return sendOnce(res, made)
    res.setHeader('content-security-policy', made.csp)
    // Kept by the browser, but asked about each time: a sign-in or a change shows at once.
    res.setHeader('cache-control', 'public, max-age=0, must-revalidate')
    sendStored(req, res, made)
  }
}

/** Parameters this page knows, in one order: what somebody adds to an address makes no new page. */
export function knownParams(search: string, known: readonly string[]): string {
  const given = new URLSearchParams(search)
  const kept = [...known].sort().flatMap((name) => given.getAll(name).map((value) => [name, value.slice(0, 200)]))
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`
}

/** A redirect, a missing page, a failure: for this one reader. */
function sendOnce(res: ServerResponse, { status, body }: Rendered) {
  res.statusCode = status
  res.setHeader('content-security-policy', hashCsp(body.toString()))
  res.setHeader('cache-control', 'no-store')
  res.end(body)
}

async function asNobody(face: Face, inside: string, locale: Locale, id: string): Promise<KeptPage | Rendered> {
  const context = async () => nobody(id, locale)
  const rendered = await pageRequest.run({ locale, nonce: '', context }, () =>
    renderAlone(face, inside, {
      host: 'loom',
      'x-next-intl-locale': locale,
      'x-loom-origin': env().BASE_URL,
      'user-agent': WAITS_FOR_THE_WHOLE_PAGE,
    }),
  )
  return rendered.status === 200 ? keepable(rendered) : rendered
}

/** Next streams to browsers and gives search engines the whole page in order, with its title in the head. So do we. */
const WAITS_FOR_THE_WHOLE_PAGE = 'Googlebot'

async function keepable({ body: rendered, headers }: Rendered): Promise<KeptPage> {
  const body = Buffer.from(joinScripts(rendered.toString()))
  const [br, zipped] = await Promise.all([
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    promisify(gzip)(body),
  ])
  const etag = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  return { etag, bodies: { identity: body, br, gzip: zipped }, csp: hashCsp(body.toString()), headers }
}

/** One script in place of many that follow each other: each needs a hash, and proxies bound the size of headers. */
const joinScripts = (html: string) => html.replace(/<\/script><script>(?=self\.__next_f\.push\()/g, ';')

const nobody = (id: string, locale: string): Context => ({
  request: { id, via: 'page', method: 'GET', ip: '', locale, headers: new Headers(), trail: ['a public page'] },
  actor: VISITOR,
  session: null,
  reply: { cookies: [], headers: {} },
})
