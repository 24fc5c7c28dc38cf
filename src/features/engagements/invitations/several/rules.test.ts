import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Facts, Known } from '../rules.ts'
import { MAILS_A_DAY, refusalOf } from '../rules.ts'
import { delimiterOf, peopleIn, planOf } from './rules.ts'

const rowsOf = (...cells: string[][]) => cells.map((row, place) => ({ line: place + 1, cells: row }))
const NOBODY: Facts = { own: 'me@here.test', known: new Map(), today: 0, now: 1e12 }

test('cells are parted by what the first line has most of, outside of quotes', () => {
  expect(delimiterOf('Name,Email\nLind; Mara,x')).toBe(',')
  expect(delimiterOf('"Lind, Mara";mara@lind.test')).toBe(';')
  expect(delimiterOf('\n\nName\tEmail')).toBe('\t')
  expect(delimiterOf('mara@lind.test')).toBe(',')
  expect(delimiterOf('')).toBe(',')
})

test('headers are known in three languages, however they are written', () => {
  const of = (header: string[], row: string[]) => peopleIn(rowsOf(header, row))
  const mara = [{ line: 2, name: 'Mara Lind', email: 'mara@lind.test' }]
  expect(of(['E-Mail', 'Name'], ['mara@lind.test', 'Mara Lind'])).toEqual(mara)
  expect(of(['First Name', 'LAST NAME', 'email'], ['Mara', 'Lind', 'mara@lind.test'])).toEqual(mara)
  expect(of(['Nachname', 'Vorname', 'E-Mail-Adresse'], ['Lind', 'Mara', 'mara@lind.test'])).toEqual(mara)
  expect(of(['Name', 'Vorname', 'Mail'], ['Lind', 'Mara', 'mara@lind.test'])).toEqual(mara)
  expect(of(['Nombre', 'Apellidos', 'Correo electrónico'], ['Mara', 'Lind', 'mara@lind.test'])).toEqual(mara)
  expect(of(['Name', 'Last name', 'Email'], ['Mara Lind', 'Lind', 'mara@lind.test'])).toEqual(mara)
  expect(of(['Nombre', 'Teléfono'], ['Mara', '1'])).toBeNull()
})

test('without a header the address is what has an @, the rest is the name', () => {
  const rows = rowsOf(['mara@lind.test', 'Mara', 'Lind'], ['Ada', 'Ada Grün <ada@lind.test>'], ['mailto:ida@lind.test'])
  expect(peopleIn(rows)).toEqual([
    { line: 1, name: 'Mara Lind', email: 'mara@lind.test' },
    { line: 2, name: 'Ada', email: 'ada@lind.test' },
    { line: 3, name: '', email: 'ida@lind.test' },
  ])
  expect(peopleIn([])).toEqual([])
})

test('[IN02] names are one line of 80 characters, without marks that turn text around', () => {
  const odd = ['a@b.test', `\u202eevil\r\nBcc: x@y.test\ud800 ${'n'.repeat(200)}`]
  const [person] = peopleIn(rowsOf(odd)) ?? []
  expect(person?.name).toMatch(/^evil Bcc: x@y\.test/)
  expect(person?.name.length).toBeLessThanOrEqual(80)
})

test('a plan never invites twice, never more than a day has, and gives every row back', () => {
  const cell = fc.oneof(
    fc.constantFrom('mara@lind.test', 'MARA@lind.test', 'me@here.test', 'no', '', 'a@b', 'Name', 'Email'),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.integer({ min: 1, max: 80 }).map((n) => `guest${n}@lind.test`),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 120 }), fc.nat(60), (cells, today) => {
      const people = peopleIn(rowsOf(...cells))
      if (!people) return
      const plan = planOf(people, { ...NOBODY, today })
      expect(plan).toHaveLength(people.length)
      const invited = plan.filter(({ problem }) => !problem).map(({ email }) => email)
      expect(new Set(invited).size).toBe(invited.length)
      expect(invited.length).toBeLessThanOrEqual(Math.max(0, MAILS_A_DAY - today))
      expect(invited).not.toContain('me@here.test')
    }),
    { numRuns: 50 },
  )
})

test('a refusal is decided by the coach’s own rows, the first reason that holds', () => {
  const facts = (one: Partial<Known>): Facts => ({
    ...NOBODY,
    known: new Map([['a@b.test', { isClient: false, status: null, mails: 0, lastAt: null, ...one }]]),
  })
  expect(refusalOf('a@b.test', NOBODY)).toBeNull()
  expect(refusalOf('a@b.test', facts({ lastAt: NOBODY.now - 86_400_000, mails: 4 }))).toBeNull()
  expect(refusalOf('a@b.test', facts({ lastAt: NOBODY.now - 86_399_999 }))).toBe('too_soon')
  expect(refusalOf('a@b.test', facts({ lastAt: 0, mails: 5 }))).toBe('enough_mails')
  expect(refusalOf('a@b.test', facts({ status: 'declined', mails: 5 }))).toBe('declined_before')
  expect(refusalOf('a@b.test', facts({ isClient: true, status: 'open' }))).toBe('already_client')
  expect(refusalOf('a@b.test', { ...NOBODY, today: 49 }, 1)).toBe('too_many_today')
})
