import { expect, test } from 'vitest'
import { portraitDraft } from './portrait.ts'
import { weaves } from './swatch.ts'

const size = 22
const picture = (weave: (typeof weaves)[number]) => {
  const draft = portraitDraft({ dye: 'woad', weave })
  return Array.from({ length: size }, (_, pick) =>
    Array.from({ length: size }, (_, end) => (draft(end, pick)?.colour === 'var(--dye-woad)' ? '#' : '.')).join(''),
  ).join('\n')
}

test('every weave covers the whole cloth, and each looks like no other', () => {
  const pictures = weaves.map(picture)
  for (const cloth of pictures) expect(cloth).toMatch(/#/)
  expect(new Set(pictures).size).toBe(weaves.length)
})

test('a check has bands in both directions', () => {
  const rows = picture('check').split('\n')
  expect(rows[0]).not.toContain('##')
  expect(rows[4]?.slice(2, 7)).toBe('#####')
})
