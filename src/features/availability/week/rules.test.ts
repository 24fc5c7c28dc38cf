import { expect, test } from 'vitest'
import { openMinutes, tidyWeek } from './rules.ts'

const line = (weekday: number, startMin: number, lengthMin: number) => ({ weekday, startMin, lengthMin })
const tidied = (...rules: ReturnType<typeof line>[]) => tidyWeek(rules)

test('lines of a day that overlap or touch become one', () => {
  expect(tidied(line(1, 780, 240), line(1, 540, 180), line(1, 660, 120))).toEqual({
    ok: true,
    rules: [line(1, 540, 480)],
  })
  expect(tidied(line(1, 540, 60), line(1, 540, 30), line(1, 560, 10))).toEqual({ ok: true, rules: [line(1, 540, 60)] })
})

test('lines with a gap, and lines of two days, stay apart', () => {
  const rules = [line(0, 540, 60), line(0, 605, 60), line(1, 1380, 240), line(2, 60, 60)]
  expect(tidied(...rules.toReversed())).toEqual({ ok: true, rules })
})

test('a day whose joined lines are longer than 24 hours is refused', () => {
  expect(tidied(line(3, 0, 1440), line(3, 1380, 120))).toEqual({ ok: false, weekday: 3, reason: 'longer_than_a_day' })
  expect(tidied(line(3, 1439, 1440)).ok).toBe(true)
})

test('what is given stays as it was', () => {
  const given = [line(1, 540, 60), line(1, 570, 60)]
  tidyWeek(given)
  expect(given).toEqual([line(1, 540, 60), line(1, 570, 60)])
})

test('the open minutes of a week count shared time once, also over midnight and over the end of the week', () => {
  expect(openMinutes([line(1, 540, 180), line(1, 780, 240)])).toBe(420)
  expect(openMinutes([line(1, 1380, 240), line(2, 60, 180)])).toBe(300)
  expect(openMinutes([line(6, 1380, 240), line(0, 60, 180)])).toBe(300)
  expect(openMinutes(Array.from({ length: 7 }, (_, weekday) => line(weekday, 0, 1440)))).toBe(7 * 1440)
  expect(openMinutes([])).toBe(0)
})
