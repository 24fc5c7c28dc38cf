import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeCursor, encodeCursor, RowNumber, toPage } from './cursor.ts'

const place = { at: 1_900_000_000_000_000, id: randomUUID() }

test('a cursor comes back as the place it was made of', () => {
  expect(decodeCursor(encodeCursor(place))).toEqual(place)
  expect(decodeCursor(encodeCursor({ at: 0, id: '7' }), RowNumber)).toEqual({ at: 0, id: '7' })
})

test('[AZ07] whatever is no cursor of ours is refused, of any length', () => {
  const twisted = [
    '',
    'null',
    'x'.repeat(10_000),
    encodeCursor({ at: -1, id: place.id }),
    encodeCursor({ at: Number.MAX_VALUE, id: place.id }),
    encodeCursor({ at: 1.5, id: place.id }),
    encodeCursor({ at: 1, id: "' or true --" }),
    Buffer.from(JSON.stringify([1, place.id, { coachId: place.id }])).toString('base64url'), // a scope of its own
    Buffer.from(JSON.stringify({ at: 1, id: place.id })).toString('base64url'),
    Buffer.from('[1,').toString('base64url'),
  ]
  for (const text of twisted)
    expect(() => decodeCursor(text)).toThrow(expect.objectContaining({ code: 'invalid_cursor' }))
  expect(() => decodeCursor(encodeCursor(place), RowNumber)).toThrow() // of a list with other ids
})

test('[AZ07] a flipped byte is refused or is another place, never anything else', () => {
  const text = encodeCursor(place)
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.constantFrom(...'azAZ09-_!'), (at, letter) => {
      const flipped = text.slice(0, at) + letter + text.slice(at + 1)
      try {
        const { at: when, id } = decodeCursor(flipped)
        return Number.isInteger(when) && /^[0-9a-f-]{36}$/i.test(id)
      } catch (error) {
        return (error as { status?: number }).status === 400
      }
    }),
  )
})

test('pages follow each other without a gap', () => {
  const rows = [5, 4, 3, 2, 1].map((at) => ({ at, id: randomUUID() }))
  const first = toPage(rows.slice(0, 3), 2, (row) => row)
  expect(first.items).toHaveLength(2)
  expect(decodeCursor(first.next ?? '')).toEqual(rows[1])
  expect(toPage(rows.slice(3), 2, (row) => row).next).toBeNull()
})
