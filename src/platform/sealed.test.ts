import { expect, test } from 'vitest'
import { seal, unseal } from './sealed.ts'

test('what was sealed opens for its purpose, and twice the same text looks different', () => {
  const sealed = seal('https://calendar.example.org/secret', 'calendar')
  expect(unseal(sealed, 'calendar')).toBe('https://calendar.example.org/secret')
  expect(sealed).not.toBe(seal('https://calendar.example.org/secret', 'calendar'))
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('calendar')
})

test('what was changed, cut or sealed for something else does not open', () => {
  const sealed = seal('text', 'calendar')
  expect(unseal(sealed, 'other')).toBeNull()
  expect(unseal(`A${sealed.slice(1)}`, 'calendar') === 'text').toBe(sealed.startsWith('A'))
  expect(unseal(sealed.slice(0, 20), 'calendar')).toBeNull()
  expect(unseal('', 'calendar')).toBeNull()
})
