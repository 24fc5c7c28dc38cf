// Every page there is, and who may open it. A page that is missing here is not served (and fails a test).
import type { Audience } from '#platform/api/procedure.ts'
import { EVERYONE, SIGNED_IN } from '#platform/api/procedure.ts'

export type PageSpec = {
  /** Path without language; `[x]` stands for one segment. */
  path: string
  audience: readonly Audience[]
  /** Rendered as nobody and kept for signed-out visitors; these query parameters tell versions apart. */
  cached?: readonly string[]
  /** Exists in demo mode only. */
  demo?: true
  /** Open to somebody who must still set up their second factor. */
  whileEnrolling?: true
}

export const PAGES: readonly PageSpec[] = [
  { path: '/', audience: EVERYONE, cached: [] },
  { path: '/docs/api', audience: EVERYONE, cached: [] },
  {
    path: '/coaches',
    audience: EVERYONE,
    cached: [
      ...['q', 'specialty', 'language', 'certification', 'rating', 'min', 'max', 'free', 'first', 'last', 'zone'],
      ...['sort', 'view', 'cursor'],
    ],
  },
  { path: '/coaches/[handle]', audience: EVERYONE, cached: [] },
  // Where private links end that are no longer in use; those that are lead on: see follow-link.ts.
  { path: '/with', audience: EVERYONE },
  { path: '/sign-in', audience: ['visitor'], cached: [] },
  { path: '/sign-in/code', audience: ['visitor'], cached: [] },
  { path: '/sign-up', audience: ['visitor'], cached: [] },
  { path: '/reset', audience: ['visitor'], cached: [] },
  { path: '/reset/[token]', audience: EVERYONE },
  { path: '/verify/[token]', audience: EVERYONE },
  { path: '/verify/old/[token]', audience: EVERYONE },
  { path: '/verify/new/[token]', audience: EVERYONE },
  { path: '/two-factor', audience: ['visitor'], cached: [] },
  { path: '/two-factor/set-up', audience: SIGNED_IN, whileEnrolling: true },
  { path: '/home', audience: SIGNED_IN },
  { path: '/sessions', audience: ['client', 'coach'] },
  { path: '/sessions/[id]', audience: ['client', 'coach'] },
  { path: '/sessions/[id]/move', audience: ['client', 'coach'] },
  { path: '/book/[handle]', audience: ['visitor', 'client', 'coach'] },
  { path: '/change/cancel/[token]', audience: EVERYONE },
  { path: '/change/move/[token]', audience: EVERYONE },
  { path: '/invited/[token]', audience: EVERYONE },
  { path: '/settings', audience: SIGNED_IN },
  { path: '/settings/language', audience: SIGNED_IN },
  { path: '/settings/calendars', audience: ['client', 'coach'] },
  { path: '/settings/security', audience: SIGNED_IN },
  { path: '/settings/account', audience: SIGNED_IN },
  { path: '/availability', audience: ['coach'] },
  { path: '/coach/apply', audience: ['client', 'coach'] },
  { path: '/coach/profile', audience: ['coach'] },
  { path: '/coach/offerings', audience: ['coach'] },
  { path: '/coach/book', audience: ['coach'] },
  { path: '/coach/clients', audience: ['coach'] },
  { path: '/coach/clients/invite', audience: ['coach'] },
  { path: '/coach/clients/[id]', audience: ['coach'] },
  { path: '/coach/private-time', audience: ['coach'] },
  { path: '/admin/people', audience: ['admin'] },
  { path: '/admin/practice', audience: ['admin'] },
  { path: '/admin/jobs', audience: ['admin'] },
  { path: '/admin/errors', audience: ['admin'] },
  { path: '/admin/errors/[id]', audience: ['admin'] },
  { path: '/dev/mail', audience: EVERYONE, demo: true, whileEnrolling: true },
  { path: '/dev/ui', audience: EVERYONE, demo: true, whileEnrolling: true },
]

const matchers = PAGES.map((page) => ({ page, pattern: new RegExp(`^${page.path.replace(/\[\w+\]/g, '[^/]+')}$`) }))

export const pageAt = (path: string): PageSpec | undefined => matchers.find(({ pattern }) => pattern.test(path))?.page
