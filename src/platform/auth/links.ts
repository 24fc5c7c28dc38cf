// The private links of coaches that a browser came by, in a cookie that only we can have made: so secrets are tried at
// their own address alone, where tries are counted.
import { createHash } from 'node:crypto'
import { cookieName, setCookie, signed, signedCookie } from './cookies.ts'

const THIRTY_DAYS = 30 * 24 * 60 * 60
/** So many are remembered, the newest first. */
const MOST = 5
/** Sixteen random bytes, base64url. */
const SECRET = /^[\w-]{22}$/

export const linksCookie = () => cookieName('links')

export const isLinkSecret = (text: string): boolean => SECRET.test(text)

/** What is kept of a secret: its SHA-256, base64url. */
export const hashOfLink = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** The hashes of the links a Cookie header remembers; none of a bent one. */
export const linksOf = (cookieHeader: string | null): string[] => secretsOf(cookieHeader).map(hashOfLink)

/** The Set-Cookie line of a browser that came by one more link, for thirty days from now. */
export function rememberLink(cookieHeader: string | null, secret: string): string {
  const before = secretsOf(cookieHeader).filter((known) => known !== secret)
  return setCookie('links', signed([secret, ...before].slice(0, MOST).join('.')), THIRTY_DAYS)
}

const secretsOf = (cookieHeader: string | null): string[] =>
  (signedCookie(cookieHeader, 'links') ?? '').split('.').filter(isLinkSecret)
