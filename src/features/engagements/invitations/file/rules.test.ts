import { expect, test } from 'vitest'
import { textOf } from './rules.ts'

test('a file is read as UTF-8 with or without a mark, UTF-16 with one, and else as Excel writes it', () => {
  const utf8 = new TextEncoder().encode('Grün')
  expect(textOf(utf8)).toBe('Grün')
  expect(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8))).toBe('Grün')
  expect(textOf(Uint8Array.of(0x47, 0x72, 0xfc, 0x6e, 0x80))).toBe('Grün€')
  expect(textOf(Uint8Array.of(0xff, 0xfe, 0x47, 0, 0xfc, 0))).toBe('Gü')
  expect(textOf(Uint8Array.of(0xfe, 0xff, 0, 0x47, 0, 0xfc))).toBe('Gü')
  expect(textOf(new Uint8Array())).toBe('')
})
