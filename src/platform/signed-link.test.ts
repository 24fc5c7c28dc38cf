import { expect, test } from 'vitest'
import { readLink, signLink } from './signed-link.ts'

const LINK = { purpose: 'sessions.cancel', facts: ['a-1', 'b-2', '7'], expiresAt: 1_900_000_000_000 }

test('a link says what it was signed with', () => {
  const token = signLink(LINK)
  expect(token).toMatch(/^[\w-]+\.[\w-]{43}$/)
  expect(readLink('sessions.cancel', token)).toEqual({ facts: LINK.facts, expiresAt: LINK.expiresAt })
})

test('another purpose, a changed letter anywhere, or no signature at all is nothing', () => {
  const token = signLink(LINK)
  expect(readLink('sessions.move', token)).toBeNull()
  for (let at = 0; at < token.length; at++) {
    const other = token[at] === 'A' ? 'B' : 'A'
    const changed = token.slice(0, at) + other + token.slice(at + 1)
    const read = readLink('sessions.cancel', changed)
    // The last letter of a base64url text has bits that say nothing; what it says is then the same.
    if (read) expect(read.facts).toEqual(LINK.facts)
  }
  for (const bad of ['', '.', 'a.b', token.split('.')[0] ?? '', `${token}x`, 'é'.repeat(50)]) {
    expect(readLink('sessions.cancel', bad)).toBeNull()
  }
})
