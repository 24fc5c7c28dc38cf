import fc from 'fast-check'
import { expect, test } from 'vitest'
import { handleFrom, missingFrom } from './rules.ts'

test('a handle is the name in small Latin letters', () => {
  const handles = {
    'Inès Moreau': 'ines-moreau',
    'Dr. Anke  Roth-Weiß': 'dr-anke-roth-weiss',
    'Søren Ærø': 'soren-aero',
    'Łukasz Żółć': 'lukasz-zolc',
    "Siobhán O'Neill": 'siobhan-oneill',
    'Ольга Щукина': 'olga-shchukyna',
    'Νίκος Παπαδόπουλος': 'nikos-papadopoylos',
    'Nguyễn Văn Đức': 'nguyen-van-duc',
    İpek: 'ipek',
    '石川 さくら': 'coach',
    '–': 'coach',
    A: 'coach',
    '<a href=//evil>': 'a-href-evil',
  }
  for (const [name, handle] of Object.entries(handles)) expect(handleFrom(name), name).toBe(handle)
})

test('whatever the name, the handle is one the database takes, with room for a number', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
      const handle = handleFrom(name)
      expect(handle).toMatch(/^[a-z0-9](-?[a-z0-9]){1,59}$/)
      expect(handle.length).toBeLessThanOrEqual(52)
    }),
    { numRuns: 500 },
  )
})

test('what an application lacks is named in the order of the form', () => {
  const whole = { name: 'Inès', headline: 'Leadership', bio: 'x'.repeat(80), specialties: ['a'], languages: ['en'] }
  expect(missingFrom(whole)).toEqual([])
  expect(missingFrom({ ...whole, bio: 'x'.repeat(79), languages: [] })).toEqual(['bio', 'languages'])
  expect(missingFrom({ name: '', headline: '', bio: '', specialties: [], languages: [] })).toEqual([
    'name',
    'headline',
    'bio',
    'specialties',
    'languages',
  ])
})
