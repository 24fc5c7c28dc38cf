import { expect, test } from 'vitest'
import { askedBy, directoryPath } from './components/asked.ts'
import { ListCoaches } from './input.ts'

test('an address and what it asks for are the same', () => {
  const asked = { search: 'tomás & co', specialty: 'Career change', language: 'sv', cursor: 'abc' }
  expect(askedBy(Object.fromEntries(new URL(directoryPath(asked), 'http://loom').searchParams))).toEqual(asked)
  expect(directoryPath({ search: '' })).toBe('/coaches')
})

test('[IN06] whatever stands in an address, the engine takes what is made of it', () => {
  const odd = [
    '',
    ' ',
    'x'.repeat(5000),
    '\u0000',
    '\u202eevil',
    '\ud800',
    "' or 1=1 --",
    '%00',
    '😀'.repeat(60),
    '__proto__',
  ]
  for (const value of [...odd, ['a', 'b'], undefined]) {
    const asked = askedBy({ q: value, specialty: value, language: value, cursor: value, unknown: value })
    expect(ListCoaches.safeParse(asked).success, JSON.stringify(value)).toBe(true)
  }
})
