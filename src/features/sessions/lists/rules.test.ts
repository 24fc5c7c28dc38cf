import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, askedOf, gridOf, isFiltered, monthAfter, unfiltered } from './rules.ts'

const read = (address: string) => askedOf(Object.fromEntries(new URL(address, 'http://x').searchParams))

test('[3.2.2/3] what is asked for is in the address, and read from it again', () => {
  const id = '00000000-0000-4000-8000-000000000001'
  for (const address of [
    '/sessions',
    '/sessions?list=past&search=ines&outcome=no_show_client',
    `/sessions?list=cancelled&with=${id}&kind=coaching&from=2026-01-01&to=2026-02-28`,
    '/sessions?view=calendar&search=ines&month=2026-11',
  ]) {
    expect(addressOf(read(address))).toBe(address)
  }
})

test('[IN02] what makes no sense in an address is as if it were not there', () => {
  expect(
    askedOf({
      ...{ list: 'all', view: 'tree', with: "' or 1=1", kind: 'therapy', outcome: 'completed' },
      ...{ from: '2026-02-31', to: 'soon', search: ['a', 'b'], month: '2026-13' },
    }),
  ).toEqual({ list: 'upcoming', view: 'list' })
  expect(askedOf({ search: 'x'.repeat(300) }).search).toHaveLength(80)
  expect(askedOf({ view: 'calendar', month: '2026-13', from: '2026-01-01' })).toEqual({
    list: 'upcoming',
    view: 'calendar',
  })
})

test('filters can be cleared, and an outcome stays with the list it belongs to', () => {
  const asked = read('/sessions?list=past&search=a&outcome=completed')
  expect(isFiltered(asked)).toBe(true)
  expect(addressOf(unfiltered(asked))).toBe('/sessions?list=past')
  expect(addressOf({ ...asked, list: 'cancelled' })).toBe('/sessions?list=cancelled&search=a')
})

test('a month is whole weeks from Monday on that hold each of its days', () => {
  expect(gridOf('2026-11')).toEqual({ first: '2026-10-26', days: 42 })
  expect(gridOf('2027-02')).toEqual({ first: '2027-02-01', days: 28 })
  fc.assert(
    fc.property(fc.integer({ min: 1970, max: 2999 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
      const month = `${year}-${String(number).padStart(2, '0')}`
      const { first, days } = gridOf(month)
      const [start, end] = [Date.parse(first), Date.parse(first) + (days - 1) * 86_400_000]
      expect(new Date(start).getUTCDay()).toBe(1)
      expect(days % 7).toBe(0)
      expect(start <= Date.parse(`${month}-01`) && end >= Date.UTC(year, number, 0)).toBe(true)
      expect(monthAfter(monthAfter(month, 7), -7)).toBe(month)
    }),
  )
})
