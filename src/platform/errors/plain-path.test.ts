import { expect, test } from 'vitest'
import { plainPath } from './plain-path.ts'

test('[IN07] what lets its bearer in is not written down', () => {
  expect(plainPath('GET /reset/Zk3v9QpL0aBcDeFgHiJk')).toBe('GET /reset/[key]')
  expect(plainPath('/api/v1/password-resets/abcdefghijklmnop1')).toBe('/api/v1/password-resets/[key]')
  expect(plainPath('go /de/verify/old/0123456789abcdef0123456789abcdef')).toBe('go /de/verify/old/[key]')
  expect(plainPath('GET /with/-abcdefghijklmnopqrst_ /with/x')).toBe('GET /with/[key] /with/[key]')
  expect(plainPath('https://loom.example/reset?token=S1#S2')).toBe('https://loom.example/reset')
})

test('equal pages are equal: ids are left out, words stay', () => {
  expect(plainPath('/sessions/8a4c7b8e-0000-4000-8000-000000000000/ics')).toBe('/sessions/[id]/ics')
  expect(plainPath('/api/v1/email-verifications')).toBe('/api/v1/email-verifications')
  expect(plainPath('click button confirm-the-reservation')).toBe('click button confirm-the-reservation')
})
