// A list of addresses out of any program: who stands in which row, and what keeps a row from being invited. Pure.
import * as z from 'zod'
import { Email } from '#features/accounts/input.ts'
import type { Facts, Refused } from '../rules.ts'
import { refusalOf } from '../rules.ts'

/** Rows with something in them, without the header. */
export const ROWS_MAX = 200
const NAME_MAX = 80

export const ROW_PROBLEMS = ['no_address', 'not_an_address', 'twice'] as const
export type RowProblem = (typeof ROW_PROBLEMS)[number] | Refused

export type Cells = { line: number; cells: readonly string[] }
export type Row = { line: number; name: string; email: string }
export type PlannedRow = Row & { problem: RowProblem | null }

const DELIMITERS = [',', ';', '\t'] as const

/** What parts the cells: that of the three which the first line has most of, outside of quotes. */
export function delimiterOf(text: string): (typeof DELIMITERS)[number] {
  const first = text.trimStart().split(/\r\n|\r|\n/, 1)[0] ?? ''
  const bare = first.replace(/"(?:[^"]|"")*"/g, '')
  const count = (mark: string) => bare.split(mark).length
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

type Column = 'email' | 'name' | 'first' | 'last'

/** Headers as programs write them in our languages, letters only. */
const HEADERS: Record<Column, readonly string[]> = {
  email: [
    ...['email', 'mail', 'emailaddress', 'emailadress', 'emailadresse', 'mailadresse', 'email1value'],
    ...['correo', 'correoelectronico', 'direcciondecorreo', 'direcciondecorreoelectronico'],
  ],
  name: ['name', 'fullname', 'displayname', 'client', 'vollername', 'vollstandigername', 'kunde', 'nombrecompleto'],
  first: ['firstname', 'givenname', 'vorname', 'nombre'],
  last: ['lastname', 'surname', 'familyname', 'nachname', 'familienname', 'apellido', 'apellidos'],
}

const letters = (cell: string) =>
  cell
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

const columnOf = (cell: string): Column | undefined =>
  (Object.keys(HEADERS) as Column[]).find((column) => HEADERS[column].includes(letters(cell)))

/**
 * Who stands in each row. A first row with a known header and no address says what the columns are; else the address is
 * the first cell with an @, and the name what else there is. Null: there is a header, and none of it is for addresses.
 */
export function peopleIn(rows: readonly Cells[]): Row[] | null {
  const [first, ...rest] = rows
  const columns = first?.cells.map(columnOf) ?? []
  if (!first || !columns.some(Boolean) || first.cells.some((cell) => cell.includes('@'))) {
    return rows.map(({ line, cells }) => {
      const at = cells.findIndex((cell) => cell.includes('@'))
      return personOf(line, cells.filter((_, place) => place !== at).join(' '), cells[at])
    })
  }
  if (!columns.includes('email')) return null
  return rest.map(({ line, cells }) => {
    const cell = (column: Column) => cells[columns.indexOf(column)] ?? ''
    // In German lists “Name” beside “Vorname” is the family's.
    const parts = cell('last') ? [cell('first'), cell('last')] : [cell('first'), cell('name')]
    const isWhole = cell('last') && !cell('first') && cell('name')
    return personOf(line, isWhole ? cell('name') : parts.join(' '), cell('email'))
  })
}

/** On one line, without marks that turn text around; an address that stands in angle brackets is taken out of them. */
function personOf(line: number, name: string, address = ''): Row {
  const email = /<([^<>]*@[^<>]*)>/.exec(address)?.[1] ?? address.replace(/^mailto:/i, '')
  return { line, name: plain(name).slice(0, NAME_MAX).trim(), email: plain(email).slice(0, 254) }
}

const plain = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Every row with what keeps it from being invited; addresses come out in their one spelling. */
export function planOf(rows: readonly Row[], facts: Facts): PlannedRow[] {
  const seen = new Set<string>()
  let before = 0
  return rows.map((row) => {
    const email = addressIn(row.email)
    if (!row.email) return { ...row, problem: 'no_address' }
    if (email === null) return { ...row, problem: 'not_an_address' }
    if (seen.has(email)) return { ...row, email, problem: 'twice' }
    seen.add(email)
    const problem = refusalOf(email, facts, before)
    if (!problem) before++
    return { ...row, email, problem }
  })
}

/** An address in its one spelling, or null: it is none. */
export function addressIn(text: string): string | null {
  const read = z.safeParse(Email, text)
  return read.success ? read.data : null
}
