import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { Tx } from '#platform/db/tx.ts'
import { test } from '../../../tests/support/db.ts'
import { discardJob, listFailedJobs, retryJob } from './failed.ts'
import { enqueue } from './job.ts'

const admin = { kind: 'admin' as const, id: randomUUID() }
const coach = { kind: 'coach' as const, id: randomUUID() }

/** Jobs with these payload numbers, failed in this order. */
async function failed(tx: Tx, numbers: number[]) {
  for (const number of numbers) await enqueue(tx, 'tests.failed', { number })
  await tx.execute(sql`set local role loom_jobs`)
  await tx.execute(sql`
    update graphile_worker._private_jobs j set attempts = max_attempts, last_error = 'it rained',
      updated_at = now() + (j.payload ->> 'number')::integer * interval '1 second'
    from graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = 'tests.failed'`)
}

const numbers = (jobs: { payload: Record<string, unknown> }[]) => jobs.map(({ payload }) => payload.number)

describe('failed jobs', () => {
  test('an admin reads them, the last failed first, page by page', async ({ tx, as }) => {
    await failed(tx, [1, 2, 3, 4, 5])
    await as(admin)
    const first = await listFailedJobs(tx, { limit: 2 })
    expect(numbers(first.items)).toEqual([5, 4])
    expect(first.items[0]).toMatchObject({ task: 'tests.failed', error: 'it rained', attempts: 25 })
    const second = await listFailedJobs(tx, { limit: 2, cursor: first.next ?? '' })
    expect(numbers(second.items)).toEqual([3, 2])
    const third = await listFailedJobs(tx, { limit: 2, cursor: second.next ?? '' })
    expect(numbers(third.items)).toEqual([1])
    expect(third.next).toBeNull()
  })

  test('a retried job is no failed one any more; a discarded one is gone', async ({ tx, as }) => {
    await failed(tx, [1, 2])
    await as(admin)
    const [two, one] = (await listFailedJobs(tx, { limit: 10 })).items
    expect(await retryJob(tx, one?.id ?? '')).toMatchObject({ ok: true })
    expect(await discardJob(tx, two?.id ?? '')).toMatchObject({ ok: true })
    expect((await listFailedJobs(tx, { limit: 10 })).items).toEqual([])
    expect(await retryJob(tx, one?.id ?? '')).toMatchObject({ ok: false, reason: 'not_found' })
    await tx.execute(sql`set local role loom_jobs`)
    const { rows } = await tx.execute(
      sql`select attempts, run_at <= now() as due from graphile_worker._private_jobs where id = ${one?.id ?? ''}::bigint`,
    )
    expect(rows).toEqual([{ attempts: 0, due: true }])
  })

  test('nobody else can read, retry or discard one', async ({ tx, as }) => {
    await failed(tx, [1])
    await as(admin)
    const [job] = (await listFailedJobs(tx, { limit: 10 })).items
    await as(coach)
    expect((await listFailedJobs(tx, { limit: 10 })).items).toEqual([])
    expect(await retryJob(tx, job?.id ?? '')).toMatchObject({ reason: 'not_found' })
    expect(await discardJob(tx, job?.id ?? '')).toMatchObject({ reason: 'not_found' })
    await expect(tx.execute(sql`select from graphile_worker._private_jobs`)).rejects.toThrow()
  })
})
