// What the links of mails let their bearer do, over the whole pipeline.
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { withActor, withSystem } from '#platform/db/tx.ts'
import { mails } from '#platform/mail/tables.ts'
import { signLink } from '#platform/signed-link.ts'
import { openApi } from '../../../../tests/support/api.ts'
import { setClock } from '../../../../tests/support/clock.ts'
import { test } from '../../../../tests/support/db.ts'
import { aBookableCoach, anAccount, aSession, asCoach } from '../../../../tests/support/factories.ts'
import { tellConfirmed } from '../notices/commands.ts'
import { moveSession } from '../reschedule/commands.ts'
import { changeLinks } from './queries.ts'

const HOUR = 3_600_000
const START = Date.parse('2027-03-10T09:00:00Z') // Wednesday, 10:00 in Berlin
const LATER = START + 24 * HOUR

const aBooking = (email = 'amara@example.test') =>
  withSystem('a test begins', async (tx) => {
    await setClock(tx, '2027-03-01T06:00:00Z')
    const { coach, offering } = await aBookableCoach(tx)
    const client = await anAccount(tx, { email, zone: 'America/New_York' })
    const startsAt = new Date(START).toISOString()
    const session = await aSession(tx, { offeringId: offering.id, clientId: client.id, startsAt })
    return { coach: asCoach(coach), client, id: session.id }
  })

/** The tokens of a mail about a state of the session. */
function tokensFor(id: string, clientId: string, sequence = 0, startsAt = START) {
  const links = changeLinks({ id, sequence, startsAt }, { id: clientId, locale: 'en' })
  const last = (address: string) => address.split('/').at(-1) ?? ''
  return { cancel: last(links.cancel), move: last(links.move) }
}

const stateOf = (id: string) =>
  withSystem('a test looks', async (tx) => {
    const { rows } = await tx.execute(
      sql`select status, outcome, (extract(epoch from starts_at) * 1000)::float8 as at, ended_by from loom.sessions where id = ${id}`,
    )
    return rows[0]
  })

test('a mail’s link opens what it is about and changes nothing; the button cancels, as the client, once', {
  timeout: 60_000,
}, async ({ committed }) => {
  const api = await openApi(committed.at)
  const { client, id } = await aBooking()
  await tellConfirmed(id)
  const sent = await withSystem('a test looks', (tx) => tx.select().from(mails))
  const mine = sent.find(({ toAddress }) => toAddress === 'amara@example.test')
  const token = /\/change\/cancel\/([\w.-]+)/.exec(mine?.html ?? '')?.[1] ?? ''
  const theirs = sent.find(({ toAddress }) => toAddress !== 'amara@example.test')
  expect(theirs?.html).not.toContain('/change/')
  for (let times = 0; times < 3; times++) {
    const opened = await api.rest('POST', '/session-links', { purpose: 'cancel', token })
    expect(opened).toMatchObject({ status: 200, body: { name: 'Coaching session', startsAt: START } })
    expect(Object.keys(opened.body).sort()).toEqual(
      ['coach', 'endsAt', 'freeUntil', 'hourCycle', 'moveUntil', 'name', 'now', 'startsAt', 'zone'].sort(),
    )
  }
  expect(await stateOf(id)).toMatchObject({ status: 'confirmed' })
  const done = await api.rest('POST', '/session-links/cancellation', { token })
  expect(done).toMatchObject({ status: 200, body: { late: false } })
  expect(await stateOf(id)).toMatchObject({ outcome: 'cancelled', ended_by: client.id })
  for (const path of ['/session-links/cancellation', '/session-links']) {
    const again = await api.rest('POST', path, { token, ...(path.endsWith('links') && { purpose: 'cancel' }) })
    expect(again).toMatchObject({ status: 410, body: { code: 'session_changed' } })
  }
  await api.close()
})

test('it moves to a listed time, once; of two at once one does', { timeout: 60_000 }, async ({ committed }) => {
  const api = await openApi(committed.at)
  const { client, id } = await aBooking()
  const { move: token } = tokensFor(id, client.id)
  const times = await api.rest('POST', '/session-links/times', { token, from: LATER - HOUR, to: LATER + 9 * HOUR })
  expect(times.body.starts).toContain(LATER)
  const both = await Promise.all(
    [LATER, LATER + 2 * HOUR].map((startsAt) => api.rest('POST', '/session-links/move', { token, startsAt })),
  )
  expect(both.map(({ status }) => status).sort()).toEqual([200, 410])
  const night = await api.rest('POST', '/session-links/move', {
    token: tokensFor(id, client.id, 1, LATER).move,
    startsAt: LATER + 14 * HOUR,
  })
  expect(night).toMatchObject({ status: 422, body: { code: 'not_offered' } })
  await api.close()
})

test('[AZ01] forged, for another purpose, another session, another person, expired, or changed since: nothing is done', {
  timeout: 60_000,
}, async ({ committed }) => {
  const api = await openApi(committed.at)
  const { client, coach, id } = await aBooking()
  const other = await aBooking('other@example.test')
  const good = tokensFor(id, client.id)
  const invalid = [
    good.move,
    `${good.cancel.slice(0, -2)}xx`,
    `${good.cancel.split('.')[0]}.${tokensFor(other.id, other.client.id).cancel.split('.')[1]}`,
    tokensFor(id, other.client.id).cancel,
    tokensFor(id, coach.id).cancel,
    tokensFor(crypto.randomUUID(), client.id).cancel,
    signLink({
      purpose: 'sessions.cancel',
      facts: [id, client.id, '0'],
      expiresAt: Date.parse('2027-03-01T05:00:00Z'),
    }),
    signLink({ purpose: 'reset', facts: [id, client.id, '0'], expiresAt: START }),
    '',
    'x'.repeat(300),
  ]
  for (const token of invalid) {
    for (const [path, body] of [
      ['/session-links', { purpose: 'cancel', token }],
      ['/session-links/cancellation', { token }],
    ] as const) {
      expect(await api.rest('POST', path, body)).toMatchObject({ status: 410, body: { code: 'link_invalid' } })
    }
  }
  const long = await api.rest('POST', '/session-links/cancellation', { token: 'x'.repeat(401) })
  expect(long.status).toBe(422)
  await withActor(coach, (tx) => moveSession(tx, coach, { id, startsAt: LATER }))
  expect(await api.rest('POST', '/session-links/cancellation', { token: good.cancel })).toMatchObject({
    body: { code: 'session_changed' },
  })
  expect(await stateOf(id)).toMatchObject({ status: 'confirmed', at: LATER })
  await withSystem('it begins', (tx) => setClock(tx, new Date(LATER).toISOString()))
  expect(
    await api.rest('POST', '/session-links/cancellation', { token: tokensFor(id, client.id, 1, LATER).cancel }),
  ).toMatchObject({ status: 410 })
  await api.close()
})

test('a suspended client’s links do nothing, and they are counted by address', { timeout: 60_000 }, async ({
  committed,
}) => {
  const api = await openApi(committed.at)
  const { client, id } = await aBooking()
  await withSystem('an admin acts', (tx) =>
    tx.execute(sql`update loom.accounts set status = 'suspended' where id = ${client.id}`),
  )
  const { cancel: token } = tokensFor(id, client.id)
  expect(await api.rest('POST', '/session-links/cancellation', { token })).toMatchObject({
    body: { code: 'link_invalid' },
  })
  const from = '127.0.44.9'
  const answers: number[] = []
  for (let n = 0; n < 61; n++) {
    answers.push((await api.rest('POST', '/session-links/cancellation', { token }, { from })).status)
  }
  expect(answers.at(-1)).toBe(429)
  await api.close()
})
