import { expect } from 'vitest'
import type { Tx } from '#platform/db/tx.ts'
import { moveClock, setClock } from '../../../../tests/support/clock.ts'
import { test } from '../../../../tests/support/db.ts'
import { aBookableCoach, anAccount, aSession, asCoach } from '../../../../tests/support/factories.ts'
import { readSession } from '../queries.ts'
import { sessions } from '../tables.ts'
import { settleSession } from './commands.ts'
import { decideOutcome } from './rules.ts'

const DAY = 86_400_000
const START = '2027-03-03T09:00:00Z'

async function aMeeting(tx: Tx, given: Parameters<typeof aSession>[1] = {}) {
  await setClock(tx, '2027-03-03T08:59:00Z')
  const { coach, offering } = await aBookableCoach(tx)
  const client = await anAccount(tx)
  const session = await aSession(tx, { offeringId: offering.id, clientId: client.id, startsAt: START, ...given })
  return { coach: asCoach(coach), client, id: session.id }
}

test('a coach says from its start on that the client did not come, and corrects it; the history keeps both', async ({
  tx,
  as,
}) => {
  const { coach, client, id } = await aMeeting(tx)
  await as(coach)
  expect(await settleSession(tx, coach, { id, outcome: 'no_show_client' })).toMatchObject({ reason: 'not_begun' })
  await moveClock(tx, 15 * 60_000)
  expect(await settleSession(tx, coach, { id, outcome: 'no_show_client' })).toMatchObject({
    value: { status: 'ended', outcome: 'no_show_client', endedBy: 'you' },
  })
  expect(await settleSession(tx, coach, { id, outcome: 'no_show_client' })).toMatchObject({ ok: true })
  expect(await settleSession(tx, coach, { id, outcome: 'completed' })).toMatchObject({
    value: { outcome: 'completed' },
  })
  await as(client)
  expect((await readSession(tx, id))?.changes.map(({ what, outcome }) => [what, outcome])).toEqual([
    ['booked', null],
    ['ended', 'no_show_client'],
    ['corrected', 'completed'],
  ])
})

test('seven days after its end it stays as it is', () => {
  const facts = { status: 'ended', outcome: 'completed', startsAt: 0, endsAt: 3_600_000 }
  const last = facts.endsAt + 7 * DAY
  expect(decideOutcome(facts, 'no_show_coach', last)).toEqual({ ok: true, how: 'correct' })
  expect(decideOutcome(facts, 'no_show_coach', last + 1)).toEqual({ ok: false, reason: 'too_late_to_correct' })
  expect(decideOutcome(facts, 'completed', last + 1)).toEqual({ ok: true, how: 'same' })
})

test('what was cancelled did not take place; a late cancellation may be forgiven', () => {
  const late = { status: 'ended', outcome: 'late_cancelled', startsAt: DAY, endsAt: DAY + 1 }
  expect(decideOutcome(late, 'cancelled', 0)).toEqual({ ok: true, how: 'correct' })
  expect(decideOutcome(late, 'completed', 0)).toMatchObject({ reason: 'not_an_outcome' })
  expect(decideOutcome({ ...late, outcome: 'completed' }, 'cancelled', 0)).toMatchObject({ reason: 'not_an_outcome' })
  expect(decideOutcome({ ...late, status: 'held', outcome: null }, 'completed', 0)).toMatchObject({
    reason: 'not_confirmed',
  })
})

test('[AZ01] [AZ02] nobody but its coach says how a session went, nor forgives themselves', async ({ tx, as }) => {
  const ended = { status: 'ended', outcome: 'late_cancelled' } as const
  const { client, id } = await aMeeting(tx, ended)
  const other = asCoach((await aBookableCoach(tx)).coach)
  for (const who of [client, other]) {
    await as(who)
    expect(await settleSession(tx, who, { id, outcome: 'cancelled' })).toMatchObject({ status: 404 })
  }
  await as(client)
  const tried = tx.transaction((sp) => sp.update(sessions).set({ outcome: 'cancelled' }))
  await expect(tried).rejects.toMatchObject({ cause: { message: expect.stringMatching(/not for this side/) } })
})
