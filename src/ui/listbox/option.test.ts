import { describe, expect, test } from 'vitest'
import { matching } from './option.ts'

const zones = [
  { value: 'America/Sao_Paulo', label: 'São Paulo', detail: 'GMT−3' },
  { value: 'Europe/Paris', label: 'Paris', keywords: 'Europe France' },
  { value: 'Europe/Kyiv', label: 'Kyiv', keywords: 'Kiev' },
  { value: 'America/Port_of_Spain', label: 'Port of Spain' },
]
const found = (typed: string) => matching(zones, typed).map((zone) => zone.label)

describe('matching options', () => {
  test('ignores accents and case', () => expect(found('SAO pau')).toEqual(['São Paulo']))
  test('finds by other words', () => expect(found('kiev')).toEqual(['Kyiv']))
  test('needs every word', () => expect(found('paris france')).toEqual(['Paris']))
  test('puts labels that begin with the text first', () =>
    expect(found('pa')).toEqual(['Paris', 'São Paulo', 'Port of Spain']))
  test('shows all without a text', () => expect(found('  ')).toHaveLength(4))
  test('finds nothing without an error', () => expect(found('(')).toEqual([]))
})
