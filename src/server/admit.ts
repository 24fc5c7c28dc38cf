// Who may see a page. The data behind it is guarded again by the API, whatever is decided here.
import type { Context } from '#platform/api/context.ts'
import { env } from '#platform/env.ts'
import type { Locale } from './locale.ts'
import { prefixOf } from './locale.ts'
import type { PageSpec } from './pages.ts'

export type Verdict = { kind: 'open' } | { kind: 'missing' } | { kind: 'redirect'; to: string }

export function admit(
  page: PageSpec | undefined,
  { actor, session }: Pick<Context, 'actor' | 'session'>,
  at: { locale: Locale; path: string; search: string },
): Verdict {
  if (!page || (page.demo && !env().demo)) return { kind: 'missing' }
  const prefix = prefixOf(at.locale)
  if (session?.mustEnrol && !page.whileEnrolling && page.path !== '/two-factor/set-up') {
    return { kind: 'redirect', to: `${prefix}/two-factor/set-up` }
  }
  if (page.audience.includes(actor.kind)) return { kind: 'open' }
  if (actor.kind !== 'visitor') {
    return page.audience.includes('visitor') ? { kind: 'redirect', to: `${prefix}/home` } : { kind: 'missing' }
  }
  const next = encodeURIComponent(`${prefix}${at.path}${at.search ? `?${at.search}` : ''}`)
  return { kind: 'redirect', to: `${prefix}/sign-in?next=${next}` }
}
