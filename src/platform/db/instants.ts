// Instants on their way between SQL and JavaScript. Milliseconds for people, microseconds for places in an order:
// rows of one statement share a millisecond, and a page must neither skip nor repeat one.
import type { SQL, SQLWrapper } from 'drizzle-orm'
import { sql } from 'drizzle-orm'

/** A timestamptz as epoch milliseconds, a JavaScript number; null stays null. */
export const epochMs = (at: SQLWrapper): SQL<number> => sql<number>`(extract(epoch from ${at}) * 1000)::float8`

/** A timestamptz as epoch microseconds, exact until the year 2255. */
export const epochMicros = (at: SQLWrapper): SQL<number> => sql<number>`(extract(epoch from ${at}) * 1000000)::float8`

/** Epoch microseconds as a timestamptz; null stays null. */
export const fromMicros = (micros: number | null): SQL =>
  sql`(timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond')`
