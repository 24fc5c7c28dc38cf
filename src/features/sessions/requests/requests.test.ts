// Sessions on request, from asking to an answer.
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { readTaken } from '#features/availability/queries.ts'
import { engagements } from '#features/engagements/tables.ts'
import { offerings } from '#features/offerings/tables.ts'
import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withActor, withSystem } from '#platform/db/tx.ts'
import { moveClock, setClock } from '../../../../tests/support/clock.ts'
import { test } from '../../../../tests/support/db.ts'
import { aBookableCoach, anAccount, aSession, asCoach } from '../../../../tests/support/factories.ts'
import { confirmSession } from '../confirmation/commands.ts'
import { holdSlot } from '../holds/commands.ts'
import { listSessions } from '../lists/queries.ts'
import { readSession } from '../queries.ts'
import { sessions } from '../tables.ts'
import { dropExpiredHolds } from '../upkeep/commands.ts'
import { acceptProposal, acceptRequest, declineRequest, proposeTimes, withdrawRequest } from './commands.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const START = Date.parse('2027-03-08T08:00:00Z') // Monday, 9:00 in Berlin
const OTHER = START + DAY

/** A client who asked a coach for START, a week ahead. */
async function aRequest(tx: Tx, as: (who: Person | 'system') => Promise<void>, startsAt = START) {
  await setClock(tx, '2027-03-01T06:00:00Z')
  const { coach, offering } = await aBookableCoach(tx)
  await tx.update(offerings).set({ onRequest: true })
  const client = await anAccount(tx)
  await as(client)
  const held = await holdSlot(tx, client, { offeringId: offering.id, startsAt })
  if (!held.ok) throw new Error(held.reason)
  const asked = await confirmSession(tx, client, held.value.id)
  if (!asked.ok) throw new Error(asked.reason)
  return { coach: asCoach(coach), client, offering, id: held.value.id, asked: asked.value }
}

const told = async (tx: Tx) => {
  await tx.execute(sql`set local role loom_jobs`)
  const { rows } = await tx.execute<{ task: string }>(
    sql`select task_identifier as task from graphile_worker.jobs where task_identifier like 'sessions.tell%' order by id`,
  )
  await tx.execute(sql`set local role loom_system`)
  return rows.map(({ task }) => task.slice('sessions.'.length))
}

test('what is on request is asked for: it blocks the slot, waits two days, and no engagement begins', async ({
  tx,
  as,
}) => {
  const { client, coach, asked, id } = await aRequest(tx, as)
  expect(asked).toMatchObject({ status: 'requested', confirmedAt: null, placeDetail: '' })
  expect(asked.requestExpiresAt).toBeCloseTo(asked.now + 2 * DAY, -4)
  expect(await confirmSession(tx, client, id)).toMatchObject({ value: { status: 'requested' } })
  await as(coach)
  expect(await readSession(tx, id)).toMatchObject({ status: 'requested', with: { name: 'Amara Okafor' } })
  await as('system')
  expect(await tx.$count(engagements)).toBe(0)
  expect(await readTaken(tx, coach.id, { start: START / 60_000, end: START / 60_000 + 1 })).toHaveLength(1)
  expect(await told(tx)).toEqual(['tellRequested'])
})

test('a client cannot confirm by themselves what is on request, whatever a command would do', async ({ tx, as }) => {
  const { client, offering } = await aRequest(tx, as)
  const held = await holdSlot(tx, client, { offeringId: offering.id, startsAt: OTHER })
  if (!held.ok) throw new Error(held.reason)
  const forced = { status: 'confirmed', holdNumber: null, holdExpiresAt: null } as const
  const tried = tx.transaction((sp) => sp.update(sessions).set(forced).where(sql`id = ${held.value.id}`))
  await expect(tried).rejects.toMatchObject({ cause: { message: expect.stringMatching(/not for this side/) } })
})

test('the coach accepts: it is confirmed, and the engagement begins', async ({ tx, as }) => {
  const { coach, client, id } = await aRequest(tx, as)
  await as(coach)
  expect(await acceptRequest(tx, coach, id)).toMatchObject({ value: { status: 'confirmed', startsAt: START } })
  expect(await acceptRequest(tx, coach, id)).toMatchObject({ reason: 'request_over' })
  await as(client)
  expect((await readSession(tx, id))?.changes.map(({ what, by }) => [what, by])).toEqual([
    ['requested', 'you'],
    ['accepted', 'other'],
  ])
  await as('system')
  expect(await tx.$count(engagements)).toBe(1)
  expect(await told(tx)).toEqual(['tellRequested', 'tellConfirmed'])
})

test('the coach declines with words: the time is free, both keep what was said', async ({ tx, as }) => {
  const { coach, client, id, offering } = await aRequest(tx, as)
  await as(coach)
  expect(await declineRequest(tx, coach, { id, reason: 'On the road' })).toMatchObject({ value: { endedBy: 'you' } })
  await as(client)
  expect(await readSession(tx, id)).toMatchObject({ status: 'released', endedBy: 'other', endReason: 'On the road' })
  expect((await readSession(tx, id))?.changes.at(-1)).toMatchObject({ what: 'declined', words: 'On the road' })
  expect(await holdSlot(tx, client, { offeringId: offering.id, startsAt: START })).toMatchObject({ ok: true })
  await as('system')
  await moveClock(tx, 3 * DAY)
  await dropExpiredHolds(tx)
  await as(coach)
  expect(await readSession(tx, id)).not.toBeNull()
})

test('the client takes it back, once', async ({ tx, as }) => {
  const { coach, client, id } = await aRequest(tx, as)
  await as(client)
  expect(await withdrawRequest(tx, client, id)).toMatchObject({ value: { status: 'released', endedBy: 'you' } })
  expect(await withdrawRequest(tx, client, id)).toMatchObject({ reason: 'request_over' })
  await as(coach)
  expect(await acceptRequest(tx, coach, id)).toMatchObject({ reason: 'request_over' })
  await as('system')
  expect(await told(tx)).toEqual(['tellRequested', 'tellUnanswered'])
})

test('the coach proposes other times, and the client takes one', async ({ tx, as }) => {
  const { coach, client, id } = await aRequest(tx, as)
  await as(coach)
  const starts = [OTHER + HOUR, OTHER]
  expect(await proposeTimes(tx, coach, { id, starts, reply: 'Tuesday?' })).toMatchObject({
    value: { status: 'requested', proposedStarts: [OTHER, OTHER + HOUR], reply: 'Tuesday?' },
  })
  await as(client)
  expect(await acceptProposal(tx, client, { id, startsAt: START })).toMatchObject({ reason: 'not_proposed' })
  expect(await acceptProposal(tx, client, { id, startsAt: OTHER })).toMatchObject({
    value: { status: 'confirmed', startsAt: OTHER },
  })
  expect((await readSession(tx, id))?.changes.map(({ what }) => what)).toEqual(['requested', 'proposed', 'accepted'])
  await as('system')
  expect(await readTaken(tx, coach.id, { start: START / 60_000, end: START / 60_000 + 60 })).toEqual([])
})

test('only free times are proposed, and one taken meanwhile is refused', async ({ tx, as }) => {
  const { coach, client, id, offering } = await aRequest(tx, as)
  const night = START + 14 * HOUR
  await as(coach)
  expect(await proposeTimes(tx, coach, { id, starts: [OTHER, night], reply: '' })).toMatchObject({
    reason: 'not_offered',
    data: { startsAt: night },
  })
  await proposeTimes(tx, coach, { id, starts: [OTHER], reply: '' })
  await as('system')
  await aSession(tx, { offeringId: offering.id, startsAt: new Date(OTHER).toISOString() })
  await as(client)
  expect(await acceptProposal(tx, client, { id, startsAt: OTHER })).toMatchObject({ reason: 'slot_taken' })
})

test('a request that ran out frees its slot at once, before any job; both are told, once', async ({ tx, as }) => {
  const { coach, client, id, offering } = await aRequest(tx, as)
  await as('system')
  await moveClock(tx, 2 * DAY + 1000)
  expect(await readTaken(tx, coach.id, { start: START / 60_000, end: START / 60_000 + 60 })).toEqual([])
  await as(coach)
  expect(await acceptRequest(tx, coach, id)).toMatchObject({ reason: 'request_over' })
  expect(await readSession(tx, id)).toMatchObject({ status: 'released', endedBy: null })
  const other = await as('system').then(() => anAccount(tx))
  await as(other)
  expect(await holdSlot(tx, other, { offeringId: offering.id, startsAt: START })).toMatchObject({ ok: true })
  await as(client)
  expect((await listSessions(tx, client, { list: 'upcoming', limit: 20 })).items).toEqual([])
  expect((await readSession(tx, id))?.changes.at(-1)).toMatchObject({ what: 'expired', by: 'loom' })
  await as('system')
  await dropExpiredHolds(tx)
  await dropExpiredHolds(tx)
  expect(await told(tx)).toEqual(['tellRequested', 'tellExpired'])
})

test('it never waits longer than until it would begin', async ({ tx, as }) => {
  const soon = Date.parse('2027-03-01T10:00:00Z')
  expect((await aRequest(tx, as, soon)).asked.requestExpiresAt).toBe(soon)
})

test('[AZ01] nobody answers for the other side, nor for strangers', async ({ tx, as }) => {
  const { coach, client, id } = await aRequest(tx, as)
  await as('system')
  const stranger = await anAccount(tx)
  const elsewhere = asCoach((await aBookableCoach(tx)).coach)
  for (const who of [client, stranger, elsewhere]) {
    await as(who)
    for (const tried of [
      acceptRequest(tx, who, id),
      declineRequest(tx, who, { id, reason: '' }),
      proposeTimes(tx, who, { id, starts: [OTHER], reply: '' }),
    ]) {
      expect(await tried).toMatchObject({ status: 404 })
    }
  }
  for (const who of [coach, stranger, elsewhere]) {
    await as(who)
    expect(await withdrawRequest(tx, who, id)).toMatchObject({ status: 404 })
    expect(await acceptProposal(tx, who, { id, startsAt: OTHER })).toMatchObject({ status: 404 })
  }
})

test('accepting, declining, taking back and proposing at once have one outcome', { timeout: 60_000 }, async ({
  committed: _,
}) => {
  for (let round = 0; round < 6; round++) {
    const { coach, client, id } = await withSystem('a test begins', async (tx) => {
      await setClock(tx, '2027-03-01T06:00:00Z')
      const { coach, offering } = await aBookableCoach(tx)
      const client = await anAccount(tx)
      const startsAt = new Date(START).toISOString()
      const { id } = await aSession(tx, { offeringId: offering.id, clientId: client.id, startsAt, status: 'requested' })
      return { coach: asCoach(coach), client, id }
    })
    const answers = await Promise.all([
      withActor(coach, (tx) => acceptRequest(tx, coach, id)),
      withActor(client, (tx) => withdrawRequest(tx, client, id)),
      withActor(coach, (tx) => declineRequest(tx, coach, { id, reason: '' })),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  }
})
