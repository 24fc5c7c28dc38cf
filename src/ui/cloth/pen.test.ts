import { expect, test } from 'vitest'
import { pen } from './pen.ts'

test('the first line says where it is, the next ones how far on', () => {
  const drawn = pen()
  drawn.across(2, 3.5, 4)
  drawn.across(10, 3.5, 4)
  drawn.down(10, 8, 2)
  expect(drawn.path()).toBe('M2 3.5h4m4 0h4m-4 4.5v2')
})

test('rounding does not add up over a long row', () => {
  const drawn = pen()
  for (let i = 0; i < 300; i++) drawn.across(i * 1.23, 0, 0.61)
  const steps = drawn.path().matchAll(/[Mm](-?[\d.]+) \S+?h([\d.]+)/g)
  let x = 0
  let last = 0
  for (const [, to, run] of steps) {
    x += Number(to)
    last = x
    x += Number(run)
  }
  expect(Math.abs(last - 299 * 1.23)).toBeLessThanOrEqual(0.051)
})

test('a pen that drew nothing has an empty path', () => {
  expect(pen().path()).toBe('')
})
