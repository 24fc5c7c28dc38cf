import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commonWords } from '#platform/auth/common-passwords.ts'
import { normalised, weaknessOf } from './rules.ts'

const amara = { name: 'Amara Okafor', email: 'amara@okafor.studio' }
const judge = (password: string) => weaknessOf(normalised(password), amara, commonWords())

test.each([
  'green kettle, two stairs',
  'Tuesdays at the quiet pier',
  'kV9#mLq2xR7!',
  'correct horse battery staple',
  'seventeen-wet-pebbles',
  'ロームは静かに糸を織り続ける',
  'mi abuela teje los jueves',
])('%s is a good password', (password) => {
  expect(judge(password)).toBeNull()
})

describe('[W.auth/1] refuses what is', () => {
  test.each(['', 'short', 'eleven char', 'ééééééééééé'])('too short: "%s"', (password) => {
    expect(judge(password)).toBe('too_short')
  })
  test('too long', () => {
    expect(judge(`${'river '.repeat(21)}ab`)).not.toBe('too_long')
    expect(judge('a quiet pier '.repeat(10))).toBe('too_long')
  })
  test.each([
    'password12345',
    'P@ssw0rd2026!',
    'Password-Password',
    'iloveyou1234!!',
    'welcome to loom 1',
    'Sommer2026!!!!!',
    'liverpoolfc-1892',
    'letmein-letmein-now',
    'contraseña2026',
    'Passwort!Passwort!1',
    'dragon monkey sunshine',
    'Star.Wars.Forever',
    'manchesterunited',
    '1!2Administrator3!4',
    'trustno1trustno1',
  ])('too common: %s', (password) => {
    expect(judge(password)).toBe('too_common')
  })
  test.each([
    'aaaaaaaaaaaa',
    'abcdefghijkl',
    'qwertyuiop123456',
    '1qaz2wsx3edc',
    '112233445566',
    'sunny7sunny7',
    'asdfasdfasdf',
    '987654321098',
  ])('too regular: %s', (password) => {
    expect(judge(password)).toBe('too_regular')
  })
  test.each(['amaraokafor1', 'Okafor-Amara-77', 'okafor.studio.1'])('too personal: %s', (password) => {
    expect(judge(password)).toBe('too_personal')
  })
})

test('a password typed with composed or separate accents, or in wide letters, is one password', () => {
  expect(normalised('cafe\u0301 noir ｗｉｄｅ')).toBe(normalised('café noir wide'))
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => normalised(normalised(text)) === normalised(text)))
})

test('whatever digits and signs are put around a common word, it stays common or regular', () => {
  const around = fc.string({ unit: fc.constantFrom(...'0123456789!?.-_ '), maxLength: 20 })
  fc.assert(
    fc.property(
      around,
      fc.constantFrom('password', 'sunshine', 'Liverpool', 'IloveYou'),
      around,
      (before, word, after) => {
        fc.pre([...`${before}${word}${after}`].length >= 12)
        expect(judge(`${before}${word}${after}`)).toBeOneOf(['too_common', 'too_regular'])
      },
    ),
  )
})

test('a short unit is refused however often it is repeated', () => {
  const unit = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 7 })
  fc.assert(
    fc.property(unit, fc.integer({ min: 2, max: 18 }), (text, times) => {
      const password = text.repeat(times)
      fc.pre(password.length >= 12)
      expect(judge(password)).not.toBeNull()
    }),
  )
})

test('random letters are never taken for common words', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...letters), { minLength: 16, maxLength: 16 }), (chars) => {
      expect(judge(chars.join(''))).toBeOneOf([null, 'too_regular'])
    }),
  )
})
