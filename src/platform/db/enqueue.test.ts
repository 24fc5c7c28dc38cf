import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { test } from '../../../tests/support/db.ts'
import type { Tx } from './tx.ts'

const ADA = { kind: 'client', id: '00000000-0000-4000-8000-00000000000a' } as const

async function jobs(tx: Tx) {
  await tx.execute(sql`set local role loom_jobs`)
  const { rows } = await tx.execute(sql`
    select t.identifier as task, payload, run_at, max_attempts as tries, key, queue_name as queue
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    left join graphile_worker._private_job_queues q on q.id = j.job_queue_id order by j.id`)
  return rows
}

test('an actor adds a job inside the transaction, for now', async ({ tx, as }) => {
  await as(ADA)
  await tx.execute(sql`select private.enqueue('mails.send', '{"n": 1}')`)
  expect(await jobs(tx)).toMatchObject([{ task: 'mails.send', payload: { n: 1 }, tries: 25, key: null, queue: null }])
})

test('a job may wait, be tried so often, and stand in a line', async ({ tx }) => {
  await tx.execute(sql`
    select private.enqueue('t', run_at => '2030-01-01 00:00+00', max_attempts => 3, queue_name => 'one by one')`)
  expect(await jobs(tx)).toMatchObject([{ payload: {}, tries: 3, queue: 'one by one' }])
})

test('a second job of the same key replaces the one that waits', async ({ tx, as }) => {
  await as(ADA)
  for (const n of [1, 2])
    await tx.execute(sql`select private.enqueue('t', json_build_object('n', ${n}::int), job_key => 'once')`)
  expect(await jobs(tx)).toMatchObject([{ payload: { n: 2 }, key: 'once' }])
})

test('nobody adds one past it: actors have no rights in the runner itself', async ({ tx, as }) => {
  await as(ADA)
  await expect(tx.execute(sql`select graphile_worker.add_job('t')`)).rejects.toMatchObject({ cause: { code: '42501' } })
})
