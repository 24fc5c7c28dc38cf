// A page: language, audience, policy, then Next renders, for one person or for everybody.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pageRequest } from '#platform/api/request.ts'
import { env } from '#platform/env.ts'
import { takeLimit } from '#platform/limits/take.ts'
import { admit } from './admit.ts'
import { contextOf } from './context.ts'
import type { Face } from './face.ts'
import { gzipAnswer } from './gzip.ts'
import { newNonce, nonceCsp } from './headers.ts'
import type { Locale } from './locale.ts'
import { route } from './locale.ts'
import { pageAt } from './pages.ts'
import { createPublicPages, isForEverybody } from './public-page.ts'

type Pages = (req: IncomingMessage, res: ServerResponse, url: URL, id: string) => Promise<void>

export function createPages(face: Face): Pages {
  const publicPages = createPublicPages(face)
  return async (req, res, url, id) => {
    const went = route(`${url.pathname}${url.search}`)
    if ('redirect' in went) return redirect(res, 308, went.redirect)
    const context = contextOf(req, { id, locale: went.locale, via: 'page' })
    const who = await context()
    await takeLimit('page', who)
    for (const [name, value] of Object.entries(who.reply.headers)) res.setHeader(name, value)
    const page = pageAt(went.path)
    const verdict = admit(page, who, went)
    if (verdict.kind === 'redirect') return redirect(res, 303, verdict.to)
    if (page?.cached && verdict.kind === 'open' && isForEverybody(req) && !face.dev) {
      return publicPages(req, res, { page, went, id })
    }
    // With its query: Next sends a soft navigation without its `_rsc` back to itself.
    const inside = verdict.kind === 'missing' ? `/${went.locale}/not-found${url.search}` : went.inside
    await renderFor(context, { req, res, face, locale: went.locale, inside })
  }
}

type Rendering = { req: IncomingMessage; res: ServerResponse; face: Face; locale: Locale; inside: string }

/** For this person, in this moment: a nonce of its own, kept by nobody. */
async function renderFor(context: ReturnType<typeof contextOf>, { req, res, face, locale, inside }: Rendering) {
  const nonce = newNonce()
  const csp = nonceCsp(nonce, face.dev)
  res.setHeader('vary', 'Cookie')
  if (!face.dev) gzipAnswer(req, res) // before the reader's own headers are put away
  const { actor } = await context()
  tellNext(req, face.dev, {
    'x-next-intl-locale': locale,
    'x-loom-viewer': actor.kind,
    'x-loom-origin': env().BASE_URL,
    'content-security-policy': csp,
    'x-nonce': nonce,
  })
  req.url = inside
  res.setHeader('content-security-policy', csp)
  res.setHeader('cache-control', 'private, no-store')
  await pageRequest.run({ locale, nonce, context }, () => face.render(req, res))
}

/** All of a caller's headers that Next is told. Others it would believe: where a request was routed, whom it may skip. */
const HEARD = /^(host|user-agent|accept|accept-language|cookie|rsc|next-(?!action$)[a-z-]+)$/
/** In development a soft navigation waits until what belongs to it has come by the reload socket, named by these. */
const HEARD_IN_DEVELOPMENT = /^x-nextjs-(html-)?request-id$/

/** Leaves what Next may know of the caller, and adds our own words. The nonce is stamped on its scripts. */
function tellNext(req: IncomingMessage, dev: boolean, said: Record<string, string>) {
  const isHeard = (name: string) => HEARD.test(name) || (dev && HEARD_IN_DEVELOPMENT.test(name))
  const heard = Object.entries(req.headers).filter(([name]) => isHeard(name))
  req.headers = { ...Object.fromEntries(heard), ...said }
}

function redirect(res: ServerResponse, status: 303 | 308, to: string) {
  res.writeHead(status, { location: to, 'cache-control': 'no-store' }).end()
}
