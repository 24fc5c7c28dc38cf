// What a coach is told before new hours are saved.
import { expect } from 'vitest'
import { withSystem } from '#platform/db/tx.ts'
import { openApi } from '../../../../tests/support/api.ts'
import { setClock } from '../../../../tests/support/clock.ts'
import { test } from '../../../../tests/support/db.ts'
import { aBookableCoach, anAccount, aSchedule, aSession, asCoach } from '../../../../tests/support/factories.ts'
import { signedIn } from '../../../../tests/support/signed-in.ts'
import { findConflicts } from './queries.ts'

const HOURS = {
  zone: 'Europe/Berlin',
  bufferBeforeMin: 0,
  bufferAfterMin: 0,
  minNoticeMin: 0,
  horizonDays: 60,
  stepMin: 30 as const,
  rules: [{ weekday: 1, startMin: 540, lengthMin: 120 }],
}

test('[2.1.1/4] coming sessions outside the hours are named, with whom and when; past and inner ones are not', async ({
  tx,
  as,
}) => {
  await setClock(tx, '2027-02-25T12:00:00Z')
  const { coach, offering } = await aBookableCoach(tx)
  const client = await anAccount(tx, { name: 'Mara Quist' })
  const at = (startsAt: string, given = {}) =>
    aSession(tx, { offeringId: offering.id, clientId: client.id, startsAt, ...given })
  await at('2027-02-24T09:00:00Z')
  await at('2027-03-01T08:00:00Z')
  const outside = await at('2027-03-02T08:00:00Z')
  const asked = await at('2027-03-03T08:00:00Z', { status: 'requested' })
  await at('2027-03-04T08:00:00Z', { status: 'held' })
  await at('2027-03-05T08:00:00Z', { status: 'ended', outcome: 'cancelled' })
  await as(asCoach(coach))
  const found = await findConflicts(tx, coach.id, HOURS)
  expect(found).toMatchObject({
    ok: true,
    value: {
      total: 2,
      sessions: [
        { id: outside.id, with: 'Mara Quist', status: 'confirmed', startsAt: Date.parse('2027-03-02T08:00:00Z') },
        { id: asked.id, status: 'requested' },
      ],
    },
  })
  const off = { ...HOURS, timeOff: [{ firstDate: '2027-03-01', lastDate: '2027-03-01', note: '' }] }
  expect(await findConflicts(tx, coach.id, off)).toMatchObject({ value: { total: 3 } })
})

test('what the saved hours leave out already is no news', async ({ tx, as }) => {
  await setClock(tx, '2027-02-25T12:00:00Z')
  const { coach, offering } = await aBookableCoach(tx)
  await aSession(tx, { offeringId: offering.id, startsAt: '2027-03-02T03:00:00Z' })
  await as('system')
  await tx.execute(`delete from loom.schedule_rules where coach_id = '${coach.id}'`)
  await as(asCoach(coach))
  expect(await findConflicts(tx, coach.id, HOURS)).toMatchObject({ value: { sessions: [{ before: true }] } })
})

test('a zone that does not exist is refused', async ({ tx, as }) => {
  const { coach } = await aBookableCoach(tx)
  await as(asCoach(coach))
  expect(await findConflicts(tx, coach.id, { ...HOURS, zone: 'Mars/Olympus' })).toMatchObject({ field: 'zone' })
  const trips = [{ firstDate: '2027-03-01', lastDate: '2027-03-02', zone: 'Mars/Olympus' }]
  expect(await findConflicts(tx, coach.id, { ...HOURS, trips })).toMatchObject({ field: 'trips' })
})

test('[AZ01] [IN02] nobody learns of another coach’s sessions, and only coaches may ask', async ({ committed }) => {
  const api = await openApi(committed.at)
  try {
    const people = await withSystem('a test begins', async (tx) => {
      const [mine, theirs] = [await aBookableCoach(tx), await aBookableCoach(tx)]
      await aSchedule(tx)
      const client = await anAccount(tx)
      await aSession(tx, { offeringId: theirs.offering.id, clientId: client.id })
      return {
        asMine: await signedIn(tx, asCoach(mine.coach)),
        asTheirs: await signedIn(tx, asCoach(theirs.coach)),
        asClient: await signedIn(tx, client),
      }
    })
    const ask = (as: (typeof people)[keyof typeof people] | undefined, input: object = { ...HOURS, rules: [] }) =>
      api.rest('POST', '/me/schedule/conflicts', input, { as, from: '127.61.4.1' })
    expect((await ask(people.asTheirs)).body).toMatchObject({ total: 1 })
    expect((await ask(people.asMine)).body).toEqual({ sessions: [], total: 0 })
    expect((await ask(people.asClient)).status).toBe(403)
    expect((await ask(undefined)).status).toBe(401)
    expect((await ask(people.asMine, { ...HOURS, coachId: crypto.randomUUID() })).status).toBe(422)
  } finally {
    await api.close()
  }
})
