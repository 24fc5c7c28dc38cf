// A page made without Next, for when a page cannot be made: too many requests, the database away, an address that is none.
import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { translator } from '#client/translator.ts'
import type { Problem } from '#platform/api/problem.ts'

const STYLE =
  ':root{color-scheme:light dark}body{font:1rem/1.6 system-ui,sans-serif;display:grid;place-content:center;min-height:90vh;' +
  'margin:0;padding:1rem}main{max-width:32rem}h1{font-size:1.6rem;line-height:1.25;font-weight:600}small{opacity:.75}'
const CSP =
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; ` +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Answers a page request with a problem: what happened, what to do, and the reference. */
export function answerPlainPage(res: ServerResponse, problem: Problem, locale: string, reference: string) {
  if (res.headersSent) return
  const broken = translator(locale, 'Broken')
  const [title, body] = wordsFor(problem, locale) ?? [broken('title'), broken('body')]
  const home = locale === 'en' ? '/' : `/${locale}`
  if (problem.data?.retryAfter) res.setHeader('retry-after', String(problem.data.retryAfter))
  res.setHeader('content-security-policy', CSP)
  res.setHeader('cache-control', 'no-store')
  res.setHeader('content-type', 'text/html; charset=utf-8')
  res.statusCode = problem.status
  res.end(`<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1><p>${body}</p><p><a href="${home}">${broken('home')}</a></p><p><small>${broken('reference')} ${reference}</small></p></main></body>
</html>
`)
}

function wordsFor({ status, data }: Problem, locale: string): [string, string] | undefined {
  if (status === 500) return undefined
  const kind = { 429: 'tooMany', 503: 'unavailable' }[status] ?? 'notFound'
  const words = translator(locale, 'Plain')
  return [words(`${kind}.title`), words(`${kind}.body`, { seconds: data?.retryAfter ?? 1 })]
}
