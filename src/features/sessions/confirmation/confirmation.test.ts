import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { engagements } from '#features/engagements/tables.ts'
import type { Tx } from '#platform/db/tx.ts'
import { moveClock, setClock } from '../../../../tests/support/clock.ts'
import { test } from '../../../../tests/support/db.ts'
import { aBookableCoach, anAccount, asCoach } from '../../../../tests/support/factories.ts'
import { setAgenda } from '../agenda/commands.ts'
import { cancelSession } from '../cancellation/commands.ts'
import { holdSlot, releaseHold } from '../holds/commands.ts'
import { readSession } from '../queries.ts'
import { sessions } from '../tables.ts'
import { confirmSession } from './commands.ts'

const MINUTE = 60_000
const STARTS = Date.parse('2027-03-02T10:00:00Z')

async function aHold(tx: Tx, as: (who: { kind: 'client'; id: string }) => Promise<void>) {
  await setClock(tx, '2027-03-01T06:00:00Z')
  const { coach, offering } = await aBookableCoach(tx)
  const client = { ...(await anAccount(tx)), kind: 'client' as const }
  await as(client)
  const held = await holdSlot(tx, client, { offeringId: offering.id, startsAt: STARTS })
  if (!held.ok) throw new Error(held.reason)
  return { coach, offering, client, id: held.value.id, expiresAt: held.value.expiresAt }
}

const jobsIn = async (tx: Tx) => {
  await tx.execute(sql`set local role loom_jobs`)
  const { rows } = await tx.execute<{ task_identifier: string }>(
    sql`select task_identifier from graphile_worker.jobs where run_at >= now() and task_identifier like 'sessions.%'`,
  )
  await tx.execute(sql`set local role loom_system`)
  return rows.map((row) => row.task_identifier)
}

test('[2.1.3/1] a client confirms a hold: both see the session, the engagement is open, mails are on their way', async ({
  tx,
  as,
}) => {
  const { coach, client, id } = await aHold(tx, as)
  const confirmed = await confirmSession(tx, client, id)
  expect(confirmed).toMatchObject({
    ok: true,
    value: {
      ...{ id, status: 'confirmed', side: 'client', startsAt: STARTS, endsAt: STARTS + 60 * MINUTE },
      ...{ priceMinor: 9000, currency: 'EUR', placeDetail: 'https://video.example.test/room' },
      ...{ freeUntil: STARTS - 24 * 60 * MINUTE, holdExpiresAt: null, outcome: null },
      with: { id: coach.id, name: coach.name, handle: coach.handle },
    },
  })
  await as(asCoach(coach))
  expect(await readSession(tx, id)).toMatchObject({
    side: 'coach',
    with: { id: client.id, name: client.name, handle: null },
  })
  await as('system')
  expect(await tx.select({ coachId: engagements.coachId, clientId: engagements.clientId }).from(engagements)).toEqual([
    { coachId: coach.id, clientId: client.id },
  ])
  expect(await jobsIn(tx)).toEqual(['sessions.tellConfirmed'])
})

test('a second session of the two opens no second engagement', async ({ tx, as }) => {
  const { offering, client, id } = await aHold(tx, as)
  await confirmSession(tx, client, id)
  const held = await holdSlot(tx, client, { offeringId: offering.id, startsAt: STARTS + 120 * MINUTE })
  if (!held.ok) throw new Error(held.reason)
  await confirmSession(tx, client, held.value.id)
  await as('system')
  const [engagement] = await tx.select({ id: engagements.id }).from(engagements)
  const rows = await tx.select({ engagementId: sessions.engagementId }).from(sessions)
  expect(rows).toEqual([{ engagementId: engagement?.id }, { engagementId: engagement?.id }])
})

test('[BK03] a hold that ran out by a millisecond is not confirmed, and the nearest times are told', async ({
  tx,
  as,
}) => {
  const { client, id, expiresAt } = await aHold(tx, as)
  await setClock(tx, new Date(expiresAt + 1).toISOString())
  expect(await confirmSession(tx, client, id)).toMatchObject({
    ok: false,
    reason: 'hold_expired',
    status: 410,
    data: { nearest: expect.arrayContaining([STARTS]) },
  })
  await as('system')
  expect(await tx.select({ status: sessions.status }).from(sessions)).not.toContainEqual({ status: 'confirmed' })
  expect(await jobsIn(tx)).toEqual([])
})

test('a hold that was given free is gone, also when it would still run', async ({ tx, as }) => {
  const { client, id } = await aHold(tx, as)
  await releaseHold(tx, client, id)
  expect(await confirmSession(tx, client, id)).toMatchObject({ reason: 'hold_expired', status: 410 })
})

test('a hold is a promise: a coach who pauses meanwhile keeps it', async ({ tx, as }) => {
  const { coach, client, id } = await aHold(tx, as)
  await as('system')
  await tx.execute(sql`update loom.coaches set status = 'paused' where id = ${coach.id}`)
  await as(client)
  expect(await confirmSession(tx, client, id)).toMatchObject({ ok: true, value: { with: { name: coach.name } } })
})

test('confirming twice answers the same session and tells nobody twice', async ({ tx, as }) => {
  const { client, id } = await aHold(tx, as)
  await confirmSession(tx, client, id)
  expect(await confirmSession(tx, client, id)).toMatchObject({ ok: true, value: { id, status: 'confirmed' } })
  expect(await jobsIn(tx)).toEqual(['sessions.tellConfirmed'])
})

test('what was cancelled is not confirmed again', async ({ tx, as }) => {
  const { client, id } = await aHold(tx, as)
  await confirmSession(tx, client, id)
  await cancelSession(tx, client, { id, reason: '' })
  expect(await confirmSession(tx, client, id)).toEqual({ ok: false, reason: 'not_held', status: 409 })
})

test('nobody confirms, releases or cancels what is another’s', async ({ tx, as }) => {
  const { coach, id } = await aHold(tx, as)
  await as('system')
  const stranger = await anAccount(tx)
  for (const other of [stranger, asCoach(coach)]) {
    await as(other)
    for (const refused of [
      await confirmSession(tx, other, id),
      await releaseHold(tx, other, id),
      await cancelSession(tx, other, { id, reason: '' }),
      await setAgenda(tx, other, { id, agenda: 'x' }),
    ]) {
      expect(refused).toEqual({ ok: false, reason: 'not_found', status: 404 })
    }
  }
})

test('the client writes the agenda until the session has ended, the coach never', async ({ tx, as }) => {
  const { coach, client, id } = await aHold(tx, as)
  expect(await setAgenda(tx, client, { id, agenda: 'before' })).toMatchObject({ ok: true })
  await confirmSession(tx, client, id)
  expect(await setAgenda(tx, client, { id, agenda: 'after' })).toMatchObject({ ok: true })
  await as(asCoach(coach))
  expect(await readSession(tx, id)).toMatchObject({ agenda: 'after' })
  expect(await setAgenda(tx, asCoach(coach), { id, agenda: 'mine' })).toMatchObject({ reason: 'agenda_closed' })
  await as(client)
  await cancelSession(tx, client, { id, reason: '' })
  expect(await setAgenda(tx, client, { id, agenda: 'late' })).toMatchObject({ reason: 'agenda_closed' })
})

test('[2.1.4/5] the client cancels in time, late, and not any more once it has begun', async ({ tx, as }) => {
  const { client, id } = await aHold(tx, as)
  expect(await cancelSession(tx, client, { id, reason: '' })).toMatchObject({ reason: 'not_confirmed' })
  await confirmSession(tx, client, id)
  await moveClock(tx, 22 * 60 * MINUTE)
  const cancelled = await cancelSession(tx, client, { id, reason: 'A cold.' })
  expect(cancelled).toMatchObject({
    ok: true,
    value: { status: 'ended', outcome: 'late_cancelled', endedBy: 'you', endReason: 'A cold.' },
  })
  expect(await cancelSession(tx, client, { id, reason: '' })).toMatchObject({ reason: 'not_confirmed' })
  await as('system')
  expect(await tx.select({ sequence: sessions.sequence }).from(sessions)).toEqual([{ sequence: 1 }])
  expect(await jobsIn(tx)).toEqual(['sessions.tellConfirmed', 'sessions.tellCancelled'])
})

test('[2.1.4/5] the coach cancels until it begins, and the time is free again', async ({ tx, as }) => {
  const { coach, offering, client, id } = await aHold(tx, as)
  await confirmSession(tx, client, id)
  await setClock(tx, new Date(STARTS - 61 * MINUTE).toISOString())
  await as(asCoach(coach))
  expect(await cancelSession(tx, asCoach(coach), { id, reason: '' })).toMatchObject({
    ok: true,
    value: { outcome: 'cancelled', endedBy: 'you' },
  })
  await as(client)
  expect(await readSession(tx, id)).toMatchObject({ endedBy: 'other' })
  expect(await holdSlot(tx, client, { offeringId: offering.id, startsAt: STARTS })).toMatchObject({ ok: true })
})

test('what has begun is not cancelled', async ({ tx, as }) => {
  const { coach, client, id } = await aHold(tx, as)
  await confirmSession(tx, client, id)
  await setClock(tx, new Date(STARTS).toISOString())
  for (const side of [client, asCoach(coach)]) {
    await as(side)
    expect(await cancelSession(tx, side, { id, reason: '' })).toMatchObject({ reason: 'already_started', status: 409 })
  }
  await as('system')
  expect(await tx.select().from(sessions).where(eq(sessions.status, 'confirmed'))).toHaveLength(1)
})
