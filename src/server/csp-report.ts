// What browsers refused to run or load. Counted and logged; nothing of it is kept or trusted.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Problem } from '#platform/api/problem.ts'
import { plainPath } from '#platform/errors/plain-path.ts'
import { takeLimitOf } from '#platform/limits/take.ts'
import { log } from '#platform/log.ts'
import { cspReports } from '#platform/metrics/metrics.ts'
import { bodyOf } from './body.ts'
import { addressOf } from './context.ts'

const LIMIT = 8 * 1024
const TYPES = /^application\/(csp-report|reports\+json|json)\b/

/** Browsers send these without an Origin and expect nothing back: 204. @throws Problem 405, 413, 415 or 429. */
export async function keepCspReport(req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (req.method !== 'POST') throw new Problem(405, 'method_not_allowed')
  if (!TYPES.test(req.headers['content-type'] ?? '')) throw new Problem(415, 'unsupported_media_type')
  await takeLimitOf('report', addressOf(req))
  const { directive, blocked, page } = whatWasRefused((await bodyOf(req, LIMIT)).toString())
  cspReports.inc()
  log.warn({ directive, blocked, page }, 'a browser refused something by policy')
  res.writeHead(204, { 'cache-control': 'no-store' }).end()
}

type Report = { directive: string; blocked: string; page: string }

/** The two forms browsers use, cut to what helps: no query strings, no samples of code. */
export function whatWasRefused(text: string): Report {
  const sent: unknown = safeParse(text)
  const first =
    (Array.isArray(sent) ? sent[0]?.body : (sent as { 'csp-report'?: unknown } | null)?.['csp-report']) ?? {}
  const said = (...names: string[]) => {
    const found = names
      .map((name) => (first as Record<string, unknown>)[name])
      .find((value) => typeof value === 'string')
    return plainPath(String(found ?? '')).slice(0, 200)
  }
  return {
    directive: said('effective-directive', 'effectiveDirective', 'violated-directive'),
    blocked: said('blocked-uri', 'blockedURL'),
    page: said('document-uri', 'documentURL'),
  }
}

function safeParse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem(400, 'not_json')
  }
}
