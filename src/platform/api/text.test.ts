import { expect, test } from 'vitest'
import { line, prose } from './text.ts'

const takes = (schema: ReturnType<typeof line>, text: string) => schema.safeParse(text).success

test('[IN02] a line has no breaks, no control and no direction characters', () => {
  for (const bad of ['Ines\r\nBcc: all@example.test', 'Ines\u0000', 'Ines\u202egpj.exe', 'a\u2028b', 'x'.repeat(81)]) {
    expect(takes(line(80), bad), JSON.stringify(bad)).toBe(false)
  }
  for (const good of ['Inès Moreau', '<a href=//evil>Prize</a>', '石川 さくら', 'نورا', '👩‍💻 Ada']) {
    expect(takes(line(80), good), good).toBe(true)
  }
  expect(line(80, 1).safeParse('   ').success).toBe(false)
  expect(line(80).parse('  Inès  ')).toBe('Inès')
})

test('[IN06] text that PostgreSQL cannot store is refused, line breaks are kept', () => {
  expect(takes(prose(100), 'half \ud800 a pair')).toBe(false)
  expect(takes(line(100), 'half \ud800 a pair')).toBe(false)
  expect(takes(prose(100), 'a\u0000b')).toBe(false)
  expect(prose(100).parse(' one\r\ntwo\rthree\n')).toBe('one\ntwo\nthree')
})

test('[OP02] 50 kB of text are decided on at once', () => {
  const began = performance.now()
  prose(100_000).safeParse(`${'\n\t a'.repeat(12_500)}\u0000`)
  line(100_000).safeParse(`${'aé '.repeat(16_000)}\u0000`)
  expect(performance.now() - began).toBeLessThan(50)
})
