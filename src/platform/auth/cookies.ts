// The cookies of signing in: their names, and values that only we can have made.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '#platform/env.ts'
import { loomSecret } from '#platform/secret.ts'

/** `__Host-` needs https; plain http is for loopback only. */
export const cookieName = (name: string): string => (env().secure ? `__Host-loom_${name}` : `loom_${name}`)

/** A Set-Cookie line for a value that scripts never see. `seconds` 0 takes it away. */
export const setCookie = (name: string, value: string, seconds: number): string =>
  `${cookieName(name)}=${encodeURIComponent(value)}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${env().secure ? '; Secure' : ''}`

/** The value of a cookie in a Cookie header (or a Set-Cookie line), or undefined. */
export function readCookie(header: string | null, name: string): string | undefined {
  const start = `${cookieName(name)}=`
  const pair = header?.split(/;\s*/).find((part) => part.startsWith(start))
  return pair && safeDecode(pair.slice(start.length))
}

/** The value of a cookie that carries our signature, `value.base64`, as the auth library writes them. */
export function signedCookie(header: string | null, name: string): string | undefined {
  const text = readCookie(header, name) ?? ''
  const dot = text.lastIndexOf('.')
  if (dot < 1) return undefined
  const value = text.slice(0, dot)
  const given = Buffer.from(text.slice(dot + 1), 'base64')
  const wanted = signatureOf(value)
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? value : undefined
}

/** A value with our signature, for a cookie that `signedCookie` reads. */
export const signed = (value: string): string => `${value}.${signatureOf(value).toString('base64')}`

const signatureOf = (value: string) => createHmac('sha256', loomSecret()).update(value).digest()

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
