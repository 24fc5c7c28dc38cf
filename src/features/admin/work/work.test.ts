import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { auditEvents } from '#features/accounts/tables.ts'
import { VISITOR } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { listFailedJobs } from '#platform/jobs/failed.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { test } from '../../../../tests/support/db.ts'
import { aCoach, anAccount, asCoach } from '../../../../tests/support/factories.ts'
import { giveJobUp, tryJobAgain } from './commands.ts'

const all = { limit: 50 }

/** As the runner leaves it after the last try. */
async function aFailedJob(tx: Tx, task: string) {
  await enqueue(tx, task, { sessionId: 'x' })
  await tx.execute(sql`set local role loom_jobs`)
  await tx.execute(sql`update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'no thread'`)
  await tx.execute(sql`set local role loom_system`)
}

test('an admin tries a failed job again or gives it up, and the log says so', async ({ tx, as }) => {
  await aFailedJob(tx, 'sessions.confirmed')
  await aFailedJob(tx, 'mail.deliver')
  const admin = await anAccount(tx, { role: 'admin' })
  await as(admin)
  const [first, second] = (await listFailedJobs(tx, all)).items
  expect(first).toMatchObject({ error: 'no thread', payload: { sessionId: 'x' } })
  expect(await tryJobAgain(tx, admin, first?.id ?? '')).toEqual({ ok: true, value: { id: first?.id } })
  expect(await giveJobUp(tx, admin, second?.id ?? '')).toMatchObject({ ok: true })
  expect((await listFailedJobs(tx, all)).items).toEqual([])
  expect(await giveJobUp(tx, admin, first?.id ?? '')).toMatchObject({ status: 404 })
  const log = await tx.select({ action: auditEvents.action }).from(auditEvents)
  expect(log.map(({ action }) => action)).toEqual(['admin.job_again', 'admin.job_discarded'])
})

test('a client, a coach and a visitor cannot see, retry or discard a job', async ({ tx, as }) => {
  await aFailedJob(tx, 'sessions.confirmed')
  const admin = await anAccount(tx, { role: 'admin' })
  await as(admin)
  const id = (await listFailedJobs(tx, all)).items[0]?.id ?? ''
  await as('system')
  for (const actor of [await anAccount(tx), asCoach(await aCoach(tx)), VISITOR]) {
    await as(actor)
    expect(await listFailedJobs(tx, all)).toEqual({ items: [], next: null })
    expect(await tryJobAgain(tx, actor, id)).toMatchObject({ status: 404 })
    expect(await giveJobUp(tx, actor, id)).toMatchObject({ status: 404 })
    await as('system')
  }
  await as(admin)
  expect((await listFailedJobs(tx, all)).items).toHaveLength(1)
})
