import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { cookieName, signed } from './cookies.ts'
import { hashOfLink, linksOf, rememberLink } from './links.ts'

const aSecret = () => randomBytes(16).toString('base64url')
const sent = (setCookie: string) => setCookie.split(';')[0] ?? ''

test('a browser remembers the links it came by, the newest five, each once', () => {
  const secrets = Array.from({ length: 6 }, aSecret)
  let cookie: string | null = null
  for (const secret of secrets) cookie = sent(rememberLink(cookie, secret))
  expect(linksOf(cookie)).toEqual(secrets.slice(1).reverse().map(hashOfLink))
  cookie = sent(rememberLink(cookie, secrets[2] ?? ''))
  expect(linksOf(cookie)).toEqual([2, 5, 4, 3, 1].map((at) => hashOfLink(secrets[at] ?? '')))
  expect(rememberLink(null, aSecret())).toMatch(/; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
})

test('[PR01] a bent cookie is nothing, and so is one that somebody made themselves', () => {
  const whole = sent(rememberLink(null, aSecret()))
  const name = cookieName('links')
  for (const bent of [
    null,
    '',
    `${name}=`,
    `${name}=${aSecret()}`,
    `${name}=${encodeURIComponent(`${aSecret()}.${'x'.repeat(44)}`)}`,
    whole.slice(0, -8),
    whole.replace('=', '=A'),
    `${name}=${encodeURIComponent(signed('short.%.x'))}`,
    `${name}=%E0%A4%A`,
  ]) {
    expect([bent, linksOf(bent)]).toEqual([bent, []])
  }
})
