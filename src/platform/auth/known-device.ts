// Browsers that signed in to an account before. They carry a mark, so that strangers' tries do not slow its owner down.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { loomSecret } from '#platform/secret.ts'
import { readCookie, setCookie } from './cookies.ts'

const HALF_A_YEAR = 180 * 24 * 60 * 60

/** The Set-Cookie line that makes this browser known for an account. */
export function knownDeviceCookie(account: string): string {
  const name = randomBytes(12).toString('base64url')
  return setCookie('device', `${name}.${bindingOf(name, account)}`, HALF_A_YEAR)
}

/** The random name of a browser that is known for the account, else undefined. A stolen one is good for its own count only. */
export function knownDevice(cookieHeader: string | null, account: string): string | undefined {
  const [name = '', binding = ''] = readCookie(cookieHeader, 'device')?.split('.') ?? []
  const wanted = Buffer.from(bindingOf(name, account))
  const given = Buffer.from(binding)
  return name && given.length === wanted.length && timingSafeEqual(given, wanted) ? name : undefined
}

const bindingOf = (name: string, account: string) =>
  createHmac('sha256', loomSecret()).update(`device ${name} ${account}`).digest('base64url')
