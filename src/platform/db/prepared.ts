// Statements that nearly every request asks. Their text is put together once, and PostgreSQL parses and plans them once a
// connection instead of each time: for some of them that is most of the work.
import { createHash } from 'node:crypto'
import type { QueryWithTypings, SQL, SQLWrapper } from 'drizzle-orm'
import { is, sql } from 'drizzle-orm'
import { PgArray, PgDialect } from 'drizzle-orm/pg-core'
import type { Tx } from './tx.ts'

const dialect = new PgDialect()

/**
 * A statement under a name of its own; each `sql.placeholder` in it is given a value when it is asked. Name no statement
 * whose best plan depends on the values: one that fits all of them is kept. (So a limit belongs in its text.)
 */
export function prepared<Row, Values extends Record<string, unknown>>(name: string, statement: () => SQL) {
  let known: { query: QueryWithTypings; name: string } | undefined
  return async (tx: Tx, values: Values): Promise<Row[]> => {
    known ??= named(name, dialect.sqlToQuery(statement()))
    const asked = tx._.session.prepareQuery<Answer<Row>>(known.query, undefined, known.name, false)
    return (await asked.execute(values)).rows
  }
}

type Answer<Row> = { execute: { rows: Row[] }; all: never; values: never }

/** With its text in its name: in development a connection outlives the statement somebody has just changed. */
const named = (name: string, query: QueryWithTypings) => ({
  query,
  name: `${name}_${createHash('sha256').update(query.sql).digest('hex').slice(0, 8)}`,
})

/**
 * Columns under the names of their fields, as `tx.select` gives them; for those that PostgreSQL's own types describe.
 * Lists come as JSON: reading PostgreSQL's own way of writing them took half of all the time that a page of twenty rows took.
 */
export const columns = (fields: Record<string, SQLWrapper>): SQL =>
  sql.join(
    Object.entries(fields).map(
      ([name, column]) => sql`${is(column, PgArray) ? sql`to_json(${column})` : column} as ${sql.identifier(name)}`,
    ),
    sql`, `,
  )
