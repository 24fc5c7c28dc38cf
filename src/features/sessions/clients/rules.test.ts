import { expect, test } from 'vitest'
import { addressOf, viewOf } from './rules.ts'

test('a view has an address, and the address the view', () => {
  for (const view of [
    { show: 'current', search: '' },
    { show: 'ahead', search: 'lind & co' },
    { show: 'past', search: '', cursor: 'abc' },
    { show: 'invitations', search: '' },
  ] as const) {
    const query = new URLSearchParams(addressOf(view).split('?')[1])
    expect(viewOf(Object.fromEntries(query))).toEqual(view)
  }
  expect(addressOf({ show: 'current', search: '' })).toBe('/coach/clients')
})

test('what makes no sense in an address is left out', () => {
  expect(viewOf({ show: 'secret', search: ['a', 'b'], cursor: '' })).toEqual({ show: 'current', search: '' })
  expect(viewOf({ show: 'invitations', search: 'x' })).toEqual({ show: 'invitations', search: '' })
  expect(viewOf({ search: ` ${'y'.repeat(200)}` }).search).toHaveLength(80)
})
