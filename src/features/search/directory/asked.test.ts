import { expect, test } from 'vitest'
import type { Asked } from './components/asked.ts'
import { askedBy, directoryPath, filtersIn, isNarrowed, queryOf } from './components/asked.ts'
import { filtersOf } from './components/list-coaches.ts'
import { Filters } from './input.ts'

const ALL: Asked = {
  ...{ search: 'tomás & co', specialty: ['Career change', 'Rest'], language: ['fr', 'sv'], certification: ['ICF PCC'] },
  ...{ rating: 4.5, min: 40, max: 120, free: ['week', 'evenings'], first: '2026-11-25', last: '2026-11-30' },
  ...{ zone: 'America/New_York', only: 'favourites', sort: 'price', view: 'list', cursor: 'abc' },
}

/** As Next reads an address: a name that stands there more than once is a list. */
const paramsOf = (path: string) => {
  const query = new URL(path, 'http://loom').searchParams
  return Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]))
}

test('[3.2.2/3] an address and what it asks for are the same', () => {
  expect(askedBy(paramsOf(directoryPath(ALL)))).toEqual(ALL)
  expect(directoryPath({ search: '' })).toBe('/coaches')
  expect(directoryPath(askedBy({ free: 'week', zone: 'Europe/Berlin' }))).toBe('/coaches?free=week')
  const turned = askedBy({ specialty: ['Rest', 'Career change', 'Rest'], free: ['evenings', 'week'] })
  expect(queryOf(turned)).toBe('specialty=Career+change&specialty=Rest&free=week&free=evenings')
})

test('order, look and place in the list are no filters', () => {
  const looked = askedBy({ sort: 'price', view: 'list', cursor: 'abc' })
  expect([isNarrowed(looked), queryOf(filtersIn(looked))]).toEqual([false, ''])
  expect(isNarrowed(askedBy({ q: 'x' }))).toBe(true)
})

test('money in an address is in whole units, for the engine in minor ones', () => {
  const { min, max } = filtersOf(askedBy({ min: '40', max: '120' }), 'EUR')
  expect([min, max]).toEqual([4000, 12_000])
  expect(filtersOf(askedBy({ max: '9000' }), 'JPY')).toMatchObject({ max: 9000 })
})

test('[IN06] whatever stands in an address, the engine takes what is made of it', () => {
  const odd = [
    ...[
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
    ],
    ...['-1', '1e9', '99999999', '2026-02-30', '0000-00-00', '4.55', 'NaN'],
  ]
  const names = ['q', 'specialty', 'language', 'certification', 'rating', 'min', 'max', 'free', 'first', 'last', 'zone']
  for (const value of [...odd, odd, undefined]) {
    const params = Object.fromEntries(
      [...names, 'only', 'sort', 'view', 'cursor', 'unknown'].map((name) => [name, value]),
    )
    const asked = askedBy(params)
    expect(Filters.safeParse(filtersOf(asked, 'EUR')).error, JSON.stringify(value)).toBeUndefined()
    expect(askedBy(paramsOf(directoryPath(asked)))).toEqual({
      ...asked,
      ...(asked.free.length < 2 ? { zone: undefined } : {}),
    })
  }
})
