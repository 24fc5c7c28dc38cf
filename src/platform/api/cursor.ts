// Cursors are (instant, id) and carry no scope: what they may reach is decided by row-level security as ever.
import * as z from 'zod'
import { Problem } from './problem.ts'

const Instant = z.number().int().min(0).max(8.64e15)
/** Ids of rows that are numbered. */
export const RowNumber = z.string().regex(/^[1-9]\d{0,14}$/)

export type Cursor = { at: number; id: string }

/** The place after a row, as text for the next request. `at` is the row's sort instant in epoch milli- or microseconds. */
export const encodeCursor = ({ at, id }: Cursor): string => Buffer.from(JSON.stringify([at, id])).toString('base64url')

/** @throws Problem 400 `invalid_cursor` for anything `encodeCursor` did not make, or made of rows with other ids. */
export function decodeCursor(text: string, rowId: z.ZodType<string> = z.uuid()): Cursor {
  try {
    const [at, id] = z.tuple([Instant, rowId]).parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    return { at, id }
  } catch {
    throw new Problem(400, 'invalid_cursor')
  }
}

/** Cuts rows fetched with `limit + 1` into a page. */
export function toPage<T>(rows: T[], limit: number, position: (row: T) => Cursor) {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? encodeCursor(position(last)) : null }
}
