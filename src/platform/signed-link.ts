// Links that let their bearer do one thing without signing in: what they are for, whom and what they are about, until
// when, under a signature of the installation's secret. Nothing is kept of them; what makes one work once is its subject.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { loomSecret } from './secret.ts'

/** Three ids or numbers at most; none has a full stop in it. */
export type LinkFacts = { purpose: string; facts: readonly string[]; expiresAt: number }

/** The token of a link, safe in a path. `expiresAt` is epoch milliseconds, kept to the second. */
export function signLink({ purpose, facts, expiresAt }: LinkFacts): string {
  const body = [...facts, Math.floor(expiresAt / 1000).toString(36)].join('.')
  return `${Buffer.from(body).toString('base64url')}.${signature(purpose, body)}`
}

/** What a token says, or null: it was signed for another purpose, changed, or not by us. It may have expired. */
export function readLink(purpose: string, token: string): Omit<LinkFacts, 'purpose'> | null {
  const [encoded = '', given = ''] = token.split('.')
  const body = Buffer.from(encoded, 'base64url').toString('utf8')
  const wanted = Buffer.from(signature(purpose, body))
  const known = Buffer.from(given)
  if (wanted.length !== known.length || !timingSafeEqual(wanted, known)) return null
  const facts = body.split('.')
  const expires = Number.parseInt(facts.pop() ?? '', 36)
  return Number.isSafeInteger(expires) ? { facts, expiresAt: expires * 1000 } : null
}

const signature = (purpose: string, body: string) =>
  createHmac('sha256', loomSecret()).update(`link ${purpose} ${body}`).digest('base64url')
