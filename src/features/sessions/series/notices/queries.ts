import type { SQL } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/tx.ts'
import type { Notice } from '../../notices/queries.ts'
import { readNotice } from '../../notices/queries.ts'

/** The sessions of one series, by their starts; at least one. */
export type Notices = [Notice, ...Notice[]]

/** What mails about a whole series say. For the system only; null when there is none. */
export const readNoticesOfSeries = (tx: Tx, seriesId: string): Promise<Notices | null> =>
  readNotices(tx, sql`s.series_id = ${seriesId}`)

/** The same of single sessions of one. */
export const readNoticesOf = (tx: Tx, sessionIds: string[]): Promise<Notices | null> =>
  readNotices(tx, sql`s.id = any(${sql.param(sessionIds)}::uuid[])`)

async function readNotices(tx: Tx, which: SQL): Promise<Notices | null> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select s.id from loom.sessions s where ${which} order by s.starts_at, s.id`,
  )
  const read = await Promise.all(rows.map(({ id }) => readNotice(tx, id)))
  const [first, ...rest] = read.filter((notice) => notice !== null)
  return first ? [first, ...rest] : null
}
