import { describe, expect, test } from 'vitest'
import { dyes, initialsOf, swatchOf, weaves } from './swatch.ts'

describe('a person’s cloth', () => {
  test('is the same every time', () => {
    expect(swatchOf('0192f7c2-user')).toEqual(swatchOf('0192f7c2-user'))
  })

  test('differs between near ids and uses all forty swatches', () => {
    const seen = new Set(Array.from({ length: 2000 }, (_, i) => JSON.stringify(swatchOf(`user-${i}`))))
    expect(seen.size).toBe(dyes.length * weaves.length)
  })
})

describe('initials', () => {
  test('come from the first and the last word', () => {
    expect(initialsOf('Ines Moreau')).toBe('IM')
    expect(initialsOf('  María del Carmen Ruiz ')).toBe('MR')
    expect(initialsOf('Cher')).toBe('C')
    expect(initialsOf('')).toBe('')
  })

  test('take whole letters', () => {
    expect(initialsOf('østen åberg')).toBe('ØÅ')
    expect(initialsOf('𝒜lice Bo')).toBe('𝒜B')
  })
})
