import { describe, expect, test } from 'vitest'
import type { ClothDay, ClothWeek } from './tapestry.ts'
import { groundOf, tapestry } from './tapestry.ts'

const size = { endsPerDay: 8, picksPerWeek: 12 }
const week = (days: Record<number, ClothDay> = {}): ClothWeek => Array.from({ length: 7 }, (_, i) => days[i] ?? {})

/** One day's field, a line a pick: weft of the given colour `#`, warp of it `|`, anything else `.`. */
function field(day: ClothDay, colour: string): string[] {
  const draft = tapestry([week({ 0: day })], size)
  return Array.from({ length: size.picksPerWeek }, (_, pick) =>
    Array.from({ length: size.endsPerDay }, (_, end) => {
      const crossing = draft(end, pick)
      if (crossing?.colour !== `var(--${colour})`) return '.'
      return crossing.over === 'weft' ? '#' : '|'
    }).join(''),
  )
}

describe('a day in the tapestry', () => {
  test('a session is a twill of three over one from edge to edge', () => {
    const rows = field({ session: true }, 'thread-session')
    expect(rows.slice(0, 4)).toEqual(['.###.###', '###.###.', '##.###.#', '#.###.##'])
    expect(rows).toHaveLength(12)
  })

  test('something reached is a lozenge', () => {
    const rows = field({ goal: true }, 'thread-goal')
    expect(rows[0]).toBe('...##...')
    expect(rows[5]).toBe('########')
    expect(rows.toReversed()).toEqual(rows)
  })

  test('a mood floats in the middle half of its week', () => {
    expect(field({ mood: 4 }, 'mood-4').map((row) => row === '########')).toEqual([
      ...[false, false, false, true, true, true, true, true, true],
      ...[false, false, false],
    ])
  })

  test('things done are stitches at the edge, more of them for more', () => {
    expect(field({ done: 1 }, 'thread-task').slice(8)).toEqual(['........', '###.....', '###.....', '###.....'])
    expect(field({ done: 3 }, 'thread-task')[9]).toBe('###.###.')
  })

  test('something read is two ticks along the warp', () => {
    expect(new Set(field({ read: true }, 'thread-resource'))).toEqual(new Set(['..|..|..']))
  })

  test('a session covers whatever else the day held', () => {
    expect(field({ session: true, mood: 2, goal: true }, 'thread-session')).toEqual(
      field({ session: true }, 'thread-session'),
    )
  })
})

describe('a week in the tapestry', () => {
  test('its ground takes the average mood, and stays undyed without one', () => {
    expect(groundOf(week())).toBe('var(--cloth-weft)')
    expect(groundOf(week({ 0: { mood: 2 }, 1: { mood: 5 }, 6: { mood: 5 } }))).toBe('var(--ground-4)')
  })

  test('weeks follow each other and end where they end', () => {
    const draft = tapestry([week(), week({ 6: { session: true } })], size)
    expect(draft(49, 11)?.colour).not.toBe('var(--thread-session)')
    expect(draft(49, 12)?.colour).toBe('var(--thread-session)')
    expect(draft(0, 24)).toBeNull()
  })
})
