import { describe, expect, test } from 'vitest'
import { banded } from './bands.ts'
import { herringbone, plain, twill } from './drafts.ts'
import type { Draft } from './weave.ts'
import { bareWarp, floats, weave } from './weave.ts'

describe('weaving', () => {
  test('neighbouring crossings of one colour become one float', () => {
    const colours = ['a', 'a', null, 'a', 'b', 'b']
    expect(floats(6, (i) => colours[i] ?? null)).toEqual([
      { colour: 'a', start: 0, end: 2 },
      { colour: 'a', start: 3, end: 4 },
      { colour: 'b', start: 4, end: 6 },
    ])
  })

  test('plain weave shows every thread once in two crossings', () => {
    const cloth = weave(plain('indigo', 'linen'), { ends: 4, picks: 2 })
    const [warp, weft] = cloth.strands
    expect(cloth.strands).toHaveLength(2)
    expect(warp).toMatchObject({ thread: 'warp', colour: 'linen' })
    expect(weft).toMatchObject({ thread: 'weft', colour: 'indigo' })
    expect(weft?.d.match(/m/giu)).toHaveLength(4)
    expect(warp?.d.match(/m/giu)).toHaveLength(4)
    expect([cloth.width, cloth.height]).toEqual([32, 14])
  })

  test('a twill steps by one at every pick', () => {
    const draft = twill('indigo', 'linen')
    const under = [0, 1, 2, 3].map((pick) => [0, 1, 2, 3].find((end) => draft(end, pick)?.over === 'warp'))
    expect(under).toEqual([0, 3, 2, 1])
  })

  test('a hole draws nothing', () => {
    const cloth = weave(() => null, { ends: 3, picks: 3 })
    expect(cloth.strands).toEqual([])
  })

  test('a thousand crossings of two colours stay two paths', () => {
    expect(weave(plain('a', 'b'), { ends: 50, picks: 20 }).strands).toHaveLength(2)
  })

  test('bare warp is a line an end', () => {
    expect(bareWarp(2, 8, 0, 40)).toBe('M4 0V40M12 0V40')
  })
})

describe('drafts', () => {
  const row = (draft: Draft, pick: number, ends: number) =>
    Array.from({ length: ends }, (_, end) => (draft(end, pick)?.over === 'weft' ? '#' : '.')).join('')

  test('chevrons turn round every twelve ends', () => {
    expect(row(herringbone('a', 'b'), 19, 28)).toBe('###.###.###.#.###.###.#####.')
    expect(row(herringbone('a', 'b'), 24, 12)).toBe('.###.###.###')
  })

  test('a twill of two over two steps by one', () => {
    expect(row(twill('a', 'b', 2, 2), 0, 8)).toBe('..##..##')
    expect(row(twill('a', 'b', 2, 2), 1, 8)).toBe('.##..##.')
  })

  test('bands lie side by side and their picks count on', () => {
    const { draft, picks } = banded([
      { picks: 2, draft: plain('a', 'b') },
      { picks: 3, draft: twill('c', 'd') },
    ])
    expect(picks).toBe(5)
    expect(draft(1, 1)).toEqual(plain('a', 'b')(1, 1))
    expect(draft(1, 3)).toEqual(twill('c', 'd')(1, 3))
    expect(draft(0, 5)).toBeNull()
  })
})
