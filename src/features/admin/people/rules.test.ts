import { expect, test } from 'vitest'
import { addressOf, asking, viewOf } from './rules.ts'

test('an address is read and written alike', () => {
  const address = '/admin/people?search=ines&role=coach&standing=active&person=00000000-0000-4000-8000-000000000001'
  const query = Object.fromEntries(new URL(address, 'http://x').searchParams)
  expect(addressOf(viewOf(query))).toBe(address)
  expect(addressOf(viewOf({}))).toBe('/admin/people')
})

test('what makes no sense in an address is left out', () => {
  expect(viewOf({ role: 'owner', standing: ['active', 'closing'], person: "' or 1=1", search: ' x ' })).toEqual({
    search: 'x',
  })
})

test('asking for others starts at the first page with nobody open', () => {
  const view = { search: 'a', role: 'coach', cursor: 'abc', person: 'x' } as const
  expect(asking(view, { role: undefined })).toEqual({ search: 'a', role: undefined })
  expect(addressOf(asking(view, { standing: 'applied' }))).toBe('/admin/people?search=a&role=coach&standing=applied')
})
