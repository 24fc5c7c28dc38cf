import { expect, test } from 'vitest'
import { hashPassword, isOutdated, verifyPassword } from './argon2.ts'

test('a hash is a PHC string of Argon2id that only its password opens', async () => {
  const phc = await hashPassword('a loom by the window')
  expect(phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  expect(await verifyPassword(phc, 'a loom by the window')).toBe(true)
  expect(await verifyPassword(phc, 'a loom by the Window')).toBe(false)
  expect(await hashPassword('a loom by the window')).not.toBe(phc)
})

test('a hash made elsewhere is read with its own parameters', async () => {
  // echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 -l 32
  const known = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  expect(await verifyPassword(known, 'password')).toBe(true)
  expect(isOutdated(known)).toBe(true)
  expect(isOutdated(await hashPassword('a loom by the window'))).toBe(false)
})

test('cannot be opened: what is no hash at all', async () => {
  for (const text of ['', 'password', '$2b$10$abcdefghijklmnopqrstuu', '$argon2id$v=19$m=1,t=1,p=1$$'])
    expect(await verifyPassword(text, text)).toBe(false)
})

test('twenty at once all end, four at a time', async () => {
  const hashes = await Promise.all(Array.from({ length: 20 }, (_, n) => hashPassword(`number ${n} of twenty`)))
  expect(new Set(hashes).size).toBe(20)
  expect(await verifyPassword(hashes[19] ?? '', 'number 19 of twenty')).toBe(true)
})
