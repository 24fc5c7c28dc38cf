// The clock that decisions read, moved; the test database has one (clock.sql).
import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/tx.ts'

/** Sets the clock to an instant; it goes on from there. */
export const setClock = (tx: Tx, iso: string) =>
  tx.execute(sql`select test.shift_clock(${iso}::timestamptz - private.clock())`)

/** Moves the clock by milliseconds, also back. */
export const moveClock = (tx: Tx, ms: number) =>
  tx.execute(sql`select test.shift_clock(${ms} * interval '1 millisecond')`)
