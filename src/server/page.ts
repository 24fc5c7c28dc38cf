// A page for one person or for nobody: language, audience, policy, then Next renders.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context } from '#platform/api/context.ts'
import { pageRequest } from '#platform/api/request.ts'
import { env } from '#platform/env.ts'
import { contextOf } from './context.ts'
import type { Face } from './face.ts'
import { newNonce, nonceCsp } from './headers.ts'
import type { Locale } from './locale.ts'
import { route } from './locale.ts'
import type { PageSpec } from './pages.ts'
import { pageAt } from './pages.ts'

export async function servePage(
  req: IncomingMessage,
  res: ServerResponse,
  url: URL,
  id: string,
  face: Face,
  count: (context: Context) => Promise<void>,
): Promise<void> {
  const went = route(`${url.pathname}${url.search}`)
  if ('redirect' in went) return redirect(res, 308, went.redirect)
  const context = contextOf(req, { id, locale: went.locale, via: 'page' })
  const who = await context()
  await count(who)
  const page = pageAt(went.path)
  const verdict = admit(page, who, went)
  if (verdict.kind === 'redirect') return redirect(res, 303, verdict.to)
  render(req, went.locale, verdict.kind === 'missing' ? `/${went.locale}/not-found` : went.inside)
  const nonce = newNonce()
  const csp = nonceCsp(nonce, face.dev)
  req.headers['content-security-policy'] = csp // Next reads the nonce from here and stamps its scripts with it
  req.headers['x-nonce'] = nonce // and our own inline script is given it by the layout
  req.headers['x-loom-viewer'] = who.actor.kind // so that a public page's header knows whether to lead home or to the door
  res.setHeader('content-security-policy', csp)
  res.setHeader('cache-control', 'no-store')
  for (const [name, value] of Object.entries(who.reply.headers)) res.setHeader(name, value)
  await pageRequest.run({ locale: went.locale, nonce, context }, () => face.render(req, res))
}

type Verdict = { kind: 'open' } | { kind: 'missing' } | { kind: 'redirect'; to: string }

/** Who may see a page. The data behind it is guarded again by the API, whatever is decided here. */
export function admit(
  page: PageSpec | undefined,
  { actor, session }: Context,
  at: { locale: Locale; path: string; search: string },
): Verdict {
  if (!page || (page.demo && !env().demo)) return { kind: 'missing' }
  const prefix = at.locale === 'en' ? '' : `/${at.locale}`
  if (session?.mustEnrol && !page.whileEnrolling && page.path !== '/two-factor/set-up') {
    return { kind: 'redirect', to: `${prefix}/two-factor/set-up` }
  }
  if (page.audience.includes(actor.kind)) return { kind: 'open' }
  if (actor.kind !== 'visitor')
    return page.audience.includes('visitor') ? { kind: 'redirect', to: `${prefix}/home` } : { kind: 'missing' }
  const next = encodeURIComponent(`${prefix}${at.path}${at.search ? `?${at.search}` : ''}`)
  return { kind: 'redirect', to: `${prefix}/sign-in?next=${next}` }
}

/** What a caller must not be able to say to Next, and what next-intl's own proxy would say. */
function render(req: IncomingMessage, locale: Locale, inside: string) {
  for (const name of Object.keys(req.headers)) {
    if (/^(x-middleware-|x-nextjs-|x-next-|x-nonce$|x-forwarded-|content-security-policy)/.test(name))
      delete req.headers[name]
  }
  req.headers['x-next-intl-locale'] = locale
  req.url = inside
}

function redirect(res: ServerResponse, status: 303 | 308, to: string) {
  res.writeHead(status, { location: to, 'cache-control': 'no-store' }).end()
}
