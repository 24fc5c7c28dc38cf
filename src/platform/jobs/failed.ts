// Jobs that were tried as often as they may be and failed: an admin reads, retries or throws them away.
// Anybody else finds none, whatever they ask (db/functions.sql).
import { sql } from 'drizzle-orm'
import { decodeCursor, RowNumber, toPage } from '#platform/api/cursor.ts'
import { epochMicros, epochMs, fromMicros } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { notFound, ok } from '#platform/result.ts'

export type FailedJob = {
  /** A row number as text. */
  id: string
  /** `sessions.confirmed` */
  task: string
  /** Ids only; jobs carry no texts. */
  payload: Record<string, unknown>
  attempts: number
  /** The last failure, in the words of whoever failed. */
  error: string
  /** Epoch milliseconds of the last try. */
  failedAt: number
  createdAt: number
}

type Place = { limit: number; cursor?: string | undefined }

/** The last failed first. @throws Problem 400 `invalid_cursor` */
export async function listFailedJobs(tx: Tx, { limit, cursor }: Place) {
  const before = cursor ? decodeCursor(cursor, RowNumber) : undefined
  const { rows } = await tx.execute<FailedJob & { at: number }>(sql`
    select id::text, task, payload, attempts, coalesce(error, '') as error,
      ${epochMs(sql`failed_at`)} as "failedAt", ${epochMs(sql`created_at`)} as "createdAt", ${epochMicros(sql`failed_at`)} as at
    from private.failed_jobs(${fromMicros(before?.at ?? null)}, ${before?.id ?? null}::bigint, ${limit + 1}::integer)`)
  const page = toPage(rows, limit, ({ at, id }) => ({ at, id }))
  return { items: page.items.map(({ at: _, ...job }): FailedJob => job), next: page.next }
}

/** Runs it again now, with all its tries. Refuses with `not_found` a job that did not fail. */
export const retryJob = (tx: Tx, id: string) => change(tx, sql`private.retry_job(${id}::bigint)`)

/** Throws it away. Refuses with `not_found` a job that did not fail. */
export const discardJob = (tx: Tx, id: string) => change(tx, sql`private.discard_job(${id}::bigint)`)

async function change(tx: Tx, act: ReturnType<typeof sql>): Promise<Result<null>> {
  const { rows } = await tx.execute<{ found: boolean }>(sql`select ${act} as found`)
  return rows[0]?.found ? ok(null) : notFound()
}
