import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEnv } from '#platform/env.ts'
import { outsideAddress } from './outside-address.ts'
import { isPublicAddress } from './public-address.ts'

const at = (host: string) => `https://${host}/calendar.ics`

test.for([
  '127.0.0.1',
  'localhost',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '0x7f000001',
  '0x7f.1',
  '2130706433',
  '017700000001',
  '127.1',
  '0.0.0.0',
  '0',
  '169.254.169.254',
  '168.63.129.16',
  '[fd00:ec2::254]',
  '100.64.0.1',
  '100.100.100.200',
  '192.0.0.192',
  '10.0.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '[64:ff9b::7f00:1]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '[2001:0:4136:e378:8000:63bf:3fff:fdd2]',
  '[fe80::1]',
  '[fc00::1]',
  '[ff02::1]',
  '[::]',
  '[::127.0.0.1]',
  '１２７.0.0.1',
  'intranet',
  'calendar.internal',
  'printer.local',
  'router.lan',
  'localhost.',
  'sub.localhost',
])('[SS01] %s is inside', (host) => {
  expect(outsideAddress(at(host))).toBeNull()
})

test.for([
  'http://calendar.example.org/a.ics',
  'ftp://calendar.example.org/a.ics',
  'file:///etc/passwd',
  'gopher://calendar.example.org/',
  'javascript:alert(1)',
  'data:text/calendar,BEGIN:VCALENDAR',
  'https://calendar.example.org:8443/a.ics',
  'https://calendar.example.org:22/',
  'https://me:secret@calendar.example.org/a.ics',
  'https://me@calendar.example.org/a.ics',
  'https://calendar.example.org\\@127.0.0.1/',
  'calendar.example.org/a.ics',
  'https://',
  '',
  `https://calendar.example.org/${'a'.repeat(2000)}`,
])('[SS01] %s is no address of a calendar', (text) => {
  const url = outsideAddress(text)
  // A backslash is a slash to a browser and to us: what follows is a path, and the host is the first one.
  if (url) expect([url.hostname, url.username]).toEqual(['calendar.example.org', ''])
  else expect(url).toBeNull()
})

test('webcal is https by another name; what stands after # is not sent', () => {
  expect(outsideAddress(' webcal://calendar.example.org/a.ics?key=1#x ')?.href).toBe(
    'https://calendar.example.org/a.ics?key=1',
  )
  expect(outsideAddress('WEBCALS://calendar.example.org/')?.protocol).toBe('https:')
  expect(outsideAddress('https://[2a00:1450:4001::1]/a.ics')?.hostname).toBe('[2a00:1450:4001::1]')
})

test('[SS01] an IPv4 address is judged the same however it is written', () => {
  const octet = fc.integer({ min: 0, max: 255 })
  fc.assert(
    fc.property(fc.tuple(octet, octet, octet, octet), ([a, b, c, d]) => {
      const plain = isPublicAddress(`${a}.${b}.${c}.${d}`)
      const number = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d
      const written = [`${a}.${b}.${c}.${d}`, String(number), `0x${number.toString(16)}`, `${a}.${b}.${c * 256 + d}`]
      for (const host of written) expect(outsideAddress(at(host)) !== null).toBe(plain)
      // Inside an IPv6 address it is never public, whatever it is.
      expect(outsideAddress(at(`[::ffff:${a}.${b}.${c}.${d}]`))).toBeNull()
    }),
    { numRuns: 500 },
  )
})

test('a machine of tests is let in by demo mode only, and only one of this machine', () => {
  const asked = { DEMO_CALENDARS: '127.0.0.1:20300, calendar.example.org:80, 10.0.0.1:80' }
  expect(readEnv(asked).testOutside).toEqual(['127.0.0.1:20300'])
  const productions = [
    { DATABASE_URL: 'postgres://u@h/d', LOOM_SECRET: 'x'.repeat(32) },
    { HOST: '0.0.0.0' },
    { BASE_URL: 'https://loom.example' },
  ]
  for (const production of productions) expect(readEnv({ ...asked, ...production }).testOutside).toEqual([])
})
