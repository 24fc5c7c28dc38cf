import { expect, test } from 'vitest'
import { fill } from './fill.ts'

test('values stand where their names stood, and are never read as templates themselves', () => {
  expect(fill('Book {day} at {time}', { day: '{time}', time: '14:00' })).toBe('Book {time} at 14:00')
  expect(fill('{a}{a} $& {b}', { a: '$1' })).toBe('$1$1 $& {b}')
})
