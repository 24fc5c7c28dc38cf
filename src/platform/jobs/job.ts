// Background work: a name, the shape of its payload, one command. Enqueued in the writer's own transaction.
import { sql } from 'drizzle-orm'
import type * as z from 'zod'
import type { Tx } from '#platform/db/tx.ts'

export type JobTools = { signal: AbortSignal | undefined }

export type Job<T = unknown> = {
  name: string
  input: z.ZodType<T>
  /** Standard cron in UTC; the payload is then `{}`. */
  schedule: string | undefined
  run(payload: T, tools: JobTools): Promise<unknown>
}

/** `defineJob('sessions.completeEnded', z.object({}), () => completeEnded(), { schedule: '* * * * *' })` */
export const defineJob = <T>(
  name: string,
  input: z.ZodType<T>,
  run: (payload: T, tools: JobTools) => Promise<unknown>,
  { schedule }: { schedule?: string } = {},
): Job<T> => ({ name, input, run, schedule })

export type EnqueueOptions = {
  /** Not before. */
  runAt?: Date
  /** A second job with the same key replaces the first that has not run yet. */
  key?: string
}

/** Adds a job that exists only if the transaction commits. */
export async function enqueue(
  tx: Tx,
  name: string,
  payload: Record<string, unknown>,
  { runAt, key }: EnqueueOptions = {},
) {
  await tx.execute(
    sql`select private.enqueue(${name}, ${JSON.stringify(payload)}::json, ${runAt?.toISOString() ?? null}::timestamptz, ${key ?? null})`,
  )
}
