import { env } from '#platform/env.ts'
import type { RequestInfo } from './context.ts'
import { Problem } from './problem.ts'

const SAFE = ['GET', 'HEAD']

/** Refuses an unsafe request that another site's page made: cookies alone prove no intent. */
export function checkOrigin({ via, method, headers }: RequestInfo) {
  if (via === 'page' || SAFE.includes(method)) return
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  // Browsers send Origin with every unsafe request. Without one there is no browser, and so no cookie to abuse.
  const ours = origin === null ? !headers.has('cookie') : origin === env().BASE_URL
  if (!ours || (site && site !== 'same-origin' && site !== 'none')) throw new Problem(403, 'foreign_origin')
}
