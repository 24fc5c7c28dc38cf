import { expect, test } from 'vitest'
import { splitMatches } from './split-matches.ts'

const hits = (text: string, query: string) =>
  splitMatches(text, query)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('')

test('marks every word of the query wherever it stands', () => {
  expect(hits('Marc was kind, which marc made worse', 'marc')).toBe('[Marc] was kind, which [marc] made worse')
  expect(hits('The weekly review', 'rev week')).toBe('The [week]ly [rev]iew')
})

test('looks through accents and keeps them', () => {
  expect(hits('Über São Paulo', 'uber sao')).toBe('[Über] [São] Paulo')
  expect(hits('Cafe\u0301', 'cafe')).toBe('[Café]')
})

test('takes signs for signs', () => {
  expect(hits('a (b) 🙂 c', '(b)')).toBe('a [(b)] 🙂 c')
  expect(hits('text', '  ')).toBe('text')
})
