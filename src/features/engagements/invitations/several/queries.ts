import { CsvError, parse } from 'csv-parse/sync'
import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { ok, refuse } from '#platform/result.ts'
import { readFacts } from '../queries.ts'
import type { Plan } from './input.ts'
import type { Cells } from './rules.ts'
import { addressIn, delimiterOf, peopleIn, planOf, ROWS_MAX } from './rules.ts'

/**
 * Reads a list and says of each row whether it would be invited; sends nothing. Refuses (422) `list_broken` with the
 * `line` where a quote is left open, `list_empty`, `list_too_long` (more than 200 rows) and `list_without_addresses` (it
 * has a header, and no column of addresses).
 */
export async function planInvitations(tx: Tx, me: Person, text: string): Promise<Result<Plan>> {
  const read = readRows(text)
  if (!read.ok) return read
  const people = peopleIn(read.value)
  if (!people) return refuse(422, 'list_without_addresses')
  if (people.length === 0) return refuse(422, 'list_empty')
  if (people.length > ROWS_MAX) return refuse(422, 'list_too_long')
  const emails = people.map(({ email }) => addressIn(email)).filter((email) => email !== null)
  return ok({ rows: planOf(people, await readFacts(tx, me, emails)) })
}

type Parsed = { info: { lines: number }; record: string[] }

function readRows(text: string): Result<Cells[]> {
  try {
    const rows = parse(text, {
      ...{ bom: true, delimiter: delimiterOf(text), info: true, trim: true, max_record_size: 4000 },
      ...{ relax_column_count: true, relax_quotes: true, skip_empty_lines: true, skip_records_with_empty_values: true },
    }) as unknown as Parsed[]
    return ok(rows.map(({ info, record }) => ({ line: info.lines, cells: record })))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { ...refuse(422, 'list_broken'), data: { line: Number(error.lines ?? 1) } }
  }
}
