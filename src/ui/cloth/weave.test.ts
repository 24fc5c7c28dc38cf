import { describe, expect, test } from 'vitest'
import { plain, twill } from './drafts.ts'
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
    expect(weft?.d.match(/M/gu)).toHaveLength(4)
    expect(warp?.d.match(/M/gu)).toHaveLength(4)
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
    expect(cloth.sheen).toBeNull()
  })

  test('a thousand crossings of two colours stay two paths', () => {
    expect(weave(plain('a', 'b'), { ends: 50, picks: 20 }).strands).toHaveLength(2)
  })

  test('bare warp is a line an end', () => {
    expect(bareWarp(2, 8, 0, 40)).toBe('M4 0V40M12 0V40')
  })
})
