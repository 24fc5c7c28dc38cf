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
  policy(`'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`, dev)

/** For cached public pages: the inline scripts of exactly this HTML run, nothing else does. */
export const hashCsp = (html: string) => policy(`'self' ${scriptHashes(html).join(' ')}`, false)

/** For answers that are no pages. */
export const NO_CONTENT_CSP = "default-src 'none'; frame-ancestors 'none'"

function policy(scripts: string, dev: boolean): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    'report-uri /api/csp-report',
    ...(env().secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

const scriptHashes = (html: string) => [
  ...new Set(
    [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
      ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
    ),
  ),
]
