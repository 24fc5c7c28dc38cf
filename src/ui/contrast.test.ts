import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrastRatio, linearRgb, measure, themesOf } from './contrast.ts'

const black = [0, 0, 0] as const
const white = [1, 0, 0] as const

describe('contrast', () => {
  test('of black and white is 21, of a colour with itself 1', () => {
    expect(contrastRatio(black, white)).toBeCloseTo(21, 1)
    expect(contrastRatio(white, white)).toBe(1)
  })

  test('reads sRGB red out of OKLCH', () => {
    const [r, g, b] = linearRgb([0.62796, 0.25768, 29.2339])
    expect([r, g, b].map((v) => Number(v.toFixed(3)))).toEqual([1, 0, 0])
  })

  test('reads both themes; the dark one stands over the light one', () => {
    const css =
      ':root { --a: oklch(1 0 0); --b: oklch(0.5 0.1 20 / 0.4) } @media x { } [data-theme="dark"] { --a: oklch(0 0 0) }'
    expect(themesOf(css)).toEqual({
      light: { a: [1, 0, 0], b: [0.5, 0.1, 20] },
      dark: { a: [0, 0, 0], b: [0.5, 0.1, 20] },
    })
  })

  test('a role that does not exist is an error, not a pass', () => {
    expect(() =>
      measure(':root { --a: oklch(1 0 0) } @media', [{ foreground: 'a', background: 'gone', required: 3 }]),
    ).toThrow('gone')
  })
})

test('every role is a colour that sRGB screens can show', () => {
  const themes = themesOf(readFileSync(new URL('./tokens.css', import.meta.url), 'utf8'))
  const outside = Object.values(themes).flatMap((theme) =>
    Object.entries(theme).filter(([, colour]) => linearRgb(colour).some((v) => v < -0.002 || v > 1.002)),
  )
  expect(outside).toEqual([])
})
