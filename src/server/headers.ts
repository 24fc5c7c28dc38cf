// The headers every answer carries, and the two content security policies.
import { createHash, randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { env } from '#platform/env.ts'

export const newNonce = () => randomBytes(16).toString('base64')

export function setSecurityHeaders(res: ServerResponse) {
  for (const [name, value] of Object.entries(ALWAYS)) res.setHeader(name, value)
  if (env().secure) res.setHeader('strict-transport-security', 'max-age=63072000; includeSubDomains')
}

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
}

/** For pages rendered for one person: only what this answer's nonce marks runs. */
export const nonceCsp = (nonce: string, dev: boolean) =>
  dev
    ? policy(`'nonce-${nonce}' 'strict-dynamic' 'unsafe-eval'`, "'self' 'unsafe-inline'", "'self' ws:")
    : policy(`'nonce-${nonce}' 'strict-dynamic'`, `'self' 'nonce-${nonce}'`)

/** For kept public pages: the inline scripts and styles of exactly this HTML count, nothing else does. */
export const hashCsp = (html: string) => policy(withHashes(html, SCRIPT), withHashes(html, STYLE))

/** For answers that are no pages. */
export const NO_CONTENT_CSP = "default-src 'none'; frame-ancestors 'none'"

/** Computed geometry (a bar's width, a popover's place) is written into style attributes, which run nothing. */
function policy(scripts: string, styles: string, connections = "'self'"): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connections}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    'report-uri /api/csp-report',
    ...(env().secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

const SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g

const withHashes = (html: string, inline: RegExp) => {
  const codes = new Set([...html.matchAll(inline)].map(([, code = '']) => code))
  return ["'self'", ...[...codes].map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`)].join(
    ' ',
  )
}
