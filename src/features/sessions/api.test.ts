// Sessions over HTTP: who gets what answer, and odd input.
import { expect } from 'vitest'
import { withSystem } from '#platform/db/tx.ts'
import type { Api, CookieJar } from '../../../tests/support/api.ts'
import { openApi } from '../../../tests/support/api.ts'
import { setClock } from '../../../tests/support/clock.ts'
import { test } from '../../../tests/support/db.ts'
import { aBookableCoach, anAccount, anOffering, aSession, asCoach } from '../../../tests/support/factories.ts'
import { signedIn } from '../../../tests/support/signed-in.ts'

const NINE = Date.parse('2027-03-01T08:00:00Z')

const it = test.extend('place', async ({ committed }, { onCleanup }) => {
  const api = await openApi(committed.at)
  onCleanup(() => api.close())
  const people = await withSystem('a test begins', async (tx) => {
    await setClock(tx, '2027-03-01T06:00:00Z')
    const { coach, offering } = await aBookableCoach(tx)
    const client = await anAccount(tx)
    return {
      ...{ coach, offering, client },
      asClient: await signedIn(tx, client),
      asOther: await signedIn(tx, await anAccount(tx)),
      asCoach: await signedIn(tx, asCoach(coach)),
      asAdmin: await signedIn(tx, await anAccount(tx, { role: 'admin' })),
    }
  })
  return { api, ...people }
})

/** The ways to touch one session. */
const TOUCHES = [
  ['GET', '', undefined],
  ['GET', '/ics', undefined],
  ['DELETE', '/hold', undefined],
  ['POST', '/confirmation', {}],
  ['PUT', '/agenda', { agenda: 'x' }],
  ['PUT', '/answers', { answers: [] }],
  ['POST', '/cancellation', { reason: 'x' }],
  ['POST', '/series', { starts: [NINE] }],
  ['POST', '/series/cancellation', { scope: 'all' }],
] as const

const touch = (api: Api, id: string, [method, path, body]: (typeof TOUCHES)[number], as?: CookieJar) =>
  api.rest(method, `/sessions/${id}${path}`, body, { as, from: '127.61.0.1' })

it('[AZ01] another’s session answers as an unknown one, whatever is done to it', async ({ place }) => {
  const { api, offering, client, asOther, asClient } = place
  const [confirmed, held] = await withSystem('a test goes on', async (tx) => [
    await aSession(tx, { offeringId: offering.id, clientId: client.id }),
    await aSession(tx, {
      offeringId: offering.id,
      clientId: client.id,
      startsAt: '2030-01-08T10:00:00Z',
      status: 'held',
    }),
  ])
  const otherCoach = await withSystem('a test goes on', async (tx) =>
    signedIn(tx, asCoach((await aBookableCoach(tx)).coach)),
  )
  for (const as of [asOther, otherCoach]) {
    for (const way of TOUCHES) {
      const unknown = await touch(api, crypto.randomUUID(), way, as)
      expect(unknown.status).toBe(404)
      for (const session of [confirmed, held]) {
        const { status, body } = await touch(api, session.id, way, as)
        expect({ status, ...body, instance: '' }).toEqual({ status: 404, ...unknown.body, instance: '' })
      }
    }
  }
  // And nothing happened.
  expect((await touch(api, confirmed.id, TOUCHES[0], asClient)).body).toMatchObject({ status: 'confirmed', agenda: '' })
  expect((await touch(api, held.id, TOUCHES[0], asClient)).body).toMatchObject({ status: 'held', agenda: '' })
})

it('[AZ01] a hold is unknown to its coach', async ({ place: { api, offering, asClient, asCoach } }) => {
  const { body: hold } = await api.rest(
    'POST',
    '/sessions',
    { offeringId: offering.id, startsAt: NINE },
    { as: asClient },
  )
  for (const way of TOUCHES) expect((await touch(api, hold.id, way, asCoach)).status).toBe(404)
})

/** What visitors do to what their own browser holds; of anything else they learn nothing. */
const OF_VISITORS = ['GET ', 'DELETE /hold', 'PUT /agenda', 'PUT /answers']

it('visitors are asked to sign in for more than a hold; admins have no sessions', async ({ place }) => {
  const { api, asAdmin } = place
  const id = crypto.randomUUID()
  for (const way of TOUCHES) {
    const [method, path] = way
    const refused = OF_VISITORS.includes(`${method} ${path}`)
      ? { status: 404, code: 'not_found' }
      : { status: 401, code: 'sign_in_required' }
    expect((await touch(api, id, way)).body).toMatchObject(refused)
    expect((await touch(api, id, way, asAdmin)).body).toMatchObject({ status: 403, code: 'not_for_your_role' })
  }
})

it('[2.1.3/1] from hold to cancellation over HTTP', async ({ place: { api, offering, asClient, asCoach } }) => {
  const wish = { offeringId: offering.id, startsAt: NINE + 86_400_000 * 3 }
  const held = await api.rest('POST', '/sessions', wish, { as: asClient })
  expect([held.status, held.body.expiresAt - held.body.now]).toEqual([201, 600_000])
  const path = `/sessions/${held.body.id}`
  expect((await api.rest('PUT', `${path}/agenda`, { agenda: ' One\r\ntwo ' }, { as: asClient })).body.agenda).toBe(
    'One\ntwo',
  )
  const confirmed = await api.rest('POST', `${path}/confirmation`, undefined, { as: asClient })
  expect(confirmed.body).toMatchObject({ status: 'confirmed', side: 'client', agenda: 'One\ntwo' })
  expect((await api.call('sessions.get', { id: held.body.id }, { as: asCoach })).body).toMatchObject({ side: 'coach' })
  expect(
    (await api.rest('GET', '/sessions?list=upcoming&limit=5', undefined, { as: asCoach })).body.items,
  ).toHaveLength(1)
  const cancelled = await api.rest('POST', `${path}/cancellation`, { reason: 'A cold.' }, { as: asCoach })
  expect(cancelled.body).toMatchObject({ status: 'ended', outcome: 'cancelled', endReason: 'A cold.' })
  expect((await api.rest('GET', '/sessions?list=cancelled', undefined, { as: asClient })).body.items).toHaveLength(1)
})

it('[BK03] a second call with one Idempotency-Key gets the first answer', async ({
  place: { api, offering, asClient },
}) => {
  const headers = { 'idempotency-key': 'one-and-the-same' }
  const wish = { offeringId: offering.id, startsAt: NINE }
  const answers = await Promise.all([1, 2, 3].map(() => api.call('sessions.hold', wish, { as: asClient, headers })))
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  const { id } = answers[0]?.body ?? {}
  const confirm = () =>
    api.call('sessions.confirm', { id }, { as: asClient, headers: { 'idempotency-key': 'another' } })
  const [first, second] = await Promise.all([confirm(), confirm()])
  expect(second.body).toEqual(first.body)
  expect((await confirm()).body).toEqual(first.body)
  const changed = await api.call('sessions.hold', { ...wish, startsAt: NINE + 3_600_000 }, { as: asClient, headers })
  expect(changed.body).toMatchObject({ status: 422, code: 'idempotency_key_reused' })
})

it('[BK06] odd input is a refusal, never an error', async ({ place: { api, offering, asClient } }) => {
  const good = { offeringId: offering.id, startsAt: NINE }
  const odd = [
    [{ ...good, priceMinor: 1 }, 'priceMinor'],
    [{ ...good, minutes: 100_000 }, 'minutes'],
    [{ ...good, coachId: crypto.randomUUID() }, 'coachId'],
    [{ ...good, startsAt: NINE + 1 }, 'startsAt'],
    [{ ...good, startsAt: -60_000 }, 'startsAt'],
    [{ ...good, startsAt: 8.64e15 }, 'startsAt'],
    [{ ...good, startsAt: 1e308 }, 'startsAt'],
    [{ ...good, startsAt: '2027-03-01T08:00:00Z' }, 'startsAt'],
    [{ ...good, startsAt: [NINE] }, 'startsAt'],
    [{ ...good, startsAt: { $gt: 0 } }, 'startsAt'],
    [{ offeringId: offering.id }, 'startsAt'],
    [{ ...good, offeringId: "' or 1=1 --" }, 'offeringId'],
  ] as const
  for (const [input, field] of odd) {
    const { status, body } = await api.rest('POST', '/sessions', input, { as: asClient, from: '127.61.0.2' })
    expect([status, body.code, body.errors?.[0]?.field]).toEqual([422, 'invalid_input', field])
  }
  for (const startsAt of [0, NINE - 86_400_000, NINE + 3650 * 86_400_000, Date.UTC(9999, 11, 31)]) {
    const { status, body } = await api.rest(
      'POST',
      '/sessions',
      { ...good, startsAt },
      { as: asClient, from: '127.61.0.2' },
    )
    expect([status, body.code]).toEqual([422, 'not_offered'])
  }
  const id = crypto.randomUUID()
  const long = await api.rest('PUT', `/sessions/${id}/agenda`, { agenda: 'x'.repeat(2001) }, { as: asClient })
  expect(long.body).toMatchObject({ status: 422, errors: [{ field: 'agenda' }] })
  expect((await api.rest('GET', '/sessions/not-an-id', undefined, { as: asClient })).status).toBe(422)
})

it('[AZ07] a cursor that nobody gave is refused', async ({ place: { api, asClient } }) => {
  for (const cursor of ['x', 'WzEsMl0', Buffer.from('[1,"not-an-id"]').toString('base64url')]) {
    const { body } = await api.rest('GET', `/sessions?cursor=${cursor}`, undefined, { as: asClient })
    expect(body).toMatchObject({ status: 400, code: 'invalid_cursor' })
  }
  const { status } = await api.rest('GET', `/sessions?cursor=${'x'.repeat(600)}`, undefined, { as: asClient })
  expect(status).toBe(422)
})

it('[2.1.3/6] the calendar file is a file', async ({ place: { api, client, offering, asClient } }) => {
  const session = await withSystem('a test goes on', (tx) =>
    aSession(tx, { offeringId: offering.id, clientId: client.id, agenda: 'private words' }),
  )
  const { status, headers, body } = await api.rest('GET', `/sessions/${session.id}/ics`, undefined, { as: asClient })
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': "attachment; filename*=UTF-8''session.ics",
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  expect(body).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(body).toContain('METHOD:PUBLISH')
  expect(body).not.toContain('private words')
})

it('the place is told once it is confirmed, not before', async ({ place: { api, coach, asClient } }) => {
  const { id } = await withSystem('a test goes on', (tx) =>
    anOffering(tx, { coachId: coach.id, place: 'phone', placeDetail: '+49 30 1234' }),
  )
  const { body: hold } = await api.rest('POST', '/sessions', { offeringId: id, startsAt: NINE }, { as: asClient })
  expect((await api.rest('GET', `/sessions/${hold.id}`, undefined, { as: asClient })).body.placeDetail).toBe('')
  const { body } = await api.rest('POST', `/sessions/${hold.id}/confirmation`, undefined, { as: asClient })
  expect(body.placeDetail).toBe('+49 30 1234')
})
