// Tells the server about an error of this page: once each, a few a visit, and never in the reader's way.
import type { BrowserError } from '#platform/errors/input.ts'
import { breadcrumbs } from './breadcrumbs.ts'

const MOST = 10
const told = new Map<string, string>()

/** Sends the error with what happened before it. Gives the reference a person can quote. */
export function reportBrowserError(error: unknown, caught: BrowserError['caught']): string {
  const { message, stack } = described(error)
  const known = told.get(message + stack)
  if (known) return known
  const reference = newReference()
  if (told.size >= MOST) return reference
  told.set(message + stack, reference)
  const page = location.pathname.slice(0, 300)
  const report: BrowserError = { reference, message, stack, caught, page, breadcrumbs: breadcrumbs() }
  fetch('/api/rpc/errors/report', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(report),
    keepalive: true, // also when the page is being left
  }).catch(() => {})
  return reference
}

const described = (error: unknown) =>
  error instanceof Error
    ? { message: `${error.name}: ${error.message}`.slice(0, 500), stack: (error.stack ?? '').slice(0, 8000) }
    : { message: String(error).slice(0, 500), stack: '' }

/** Ten characters that are hard to misread, as the server's own. */
const newReference = () =>
  [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => '23456789abcdefghjkmnpqrstvwxyz'[byte % 30]).join('')
