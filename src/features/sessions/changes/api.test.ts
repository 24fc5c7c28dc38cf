// Changes of a session over HTTP: who gets what answer, and odd input.
import { expect } from 'vitest'
import { withSystem } from '#platform/db/tx.ts'
import type { Api, CookieJar } from '../../../../tests/support/api.ts'
import { openApi } from '../../../../tests/support/api.ts'
import { setClock } from '../../../../tests/support/clock.ts'
import { test } from '../../../../tests/support/db.ts'
import { aBookableCoach, anAccount, aSession, asCoach } from '../../../../tests/support/factories.ts'
import { signedIn } from '../../../../tests/support/signed-in.ts'

const NINE = Date.parse('2030-01-08T08:00:00Z') // Tuesday, 9:00 in Berlin
const DAY = 86_400_000

const it = test.extend('place', async ({ committed }, { onCleanup }) => {
  const api = await openApi(committed.at)
  onCleanup(() => api.close())
  const people = await withSystem('a test begins', async (tx) => {
    await setClock(tx, '2030-01-02T06:00:00Z')
    const [{ coach, offering }, client] = [await aBookableCoach(tx), await anAccount(tx)]
    const given = { offeringId: offering.id, clientId: client.id }
    const startsAt = (ms: number) => new Date(ms).toISOString()
    return {
      confirmed: await aSession(tx, { ...given, startsAt: startsAt(NINE) }),
      requested: await aSession(tx, { ...given, startsAt: startsAt(NINE + DAY), status: 'requested' }),
      ...{ offering, client },
      asClient: await signedIn(tx, client),
      asCoach: await signedIn(tx, asCoach(coach)),
      asOther: await signedIn(tx, await anAccount(tx)),
      asOtherCoach: await signedIn(tx, asCoach((await aBookableCoach(tx)).coach)),
      asAdmin: await signedIn(tx, await anAccount(tx, { role: 'admin' })),
    }
  })
  return { api, ...people }
})

type Way = readonly [method: string, path: string, body?: object]

/** For both sides, and for coaches alone. */
const BOTH: Way[] = [
  ['GET', `/times?from=${NINE}&to=${NINE + DAY}`],
  ['PUT', '/time', { startsAt: NINE + 2 * DAY }],
  ['POST', '/proposal/acceptance', { startsAt: NINE }],
  ['DELETE', '/request'],
]
const COACH: Way[] = [
  ['POST', '/acceptance'],
  ['POST', '/declination', { reason: 'x' }],
  ['PUT', '/proposal', { starts: [NINE], reply: '' }],
  ['PUT', '/outcome', { outcome: 'completed' }],
]
const MINE: Way[] = [
  ['GET', '/me/private-time'],
  ['POST', '/me/private-time', { startsAt: NINE, endsAt: NINE + DAY }],
  ['GET', '/me/bookable-clients'],
  ['GET', `/me/open-times?offeringId=${crypto.randomUUID()}&from=${NINE}&to=${NINE + DAY}`],
  ['POST', '/me/bookings', { clientId: crypto.randomUUID(), offeringId: crypto.randomUUID(), startsAt: NINE }],
  ['GET', '/me/terms'],
  ['PUT', '/me/terms', { own: null }],
]

const touch = (api: Api, id: string, [method, path, body]: Way, as?: CookieJar) =>
  api.rest(method, `/sessions/${id}${path}`, body, { ...(as && { as }), from: '127.62.0.1' })

it('[AZ01] another’s session answers as an unknown one, whatever is done to it', { timeout: 60_000 }, async ({
  place,
}) => {
  const { api, asOther, asOtherCoach, asClient, confirmed, requested } = place
  for (const [as, ways] of [
    [asOther, BOTH],
    [asOtherCoach, [...BOTH, ...COACH]],
  ] as const) {
    for (const way of ways) {
      const unknown = await touch(api, crypto.randomUUID(), way, as)
      expect([way[1], unknown.status]).toEqual([way[1], 404])
      for (const { id } of [confirmed, requested]) {
        const { status, body } = await touch(api, id, way, as)
        expect({ status, ...body, instance: '' }).toEqual({ status: 404, ...unknown.body, instance: '' })
      }
    }
  }
  const [one, two] = [confirmed, requested].map(({ id }) =>
    api.rest('GET', `/sessions/${id}`, undefined, { as: asClient }),
  )
  expect((await one)?.body).toMatchObject({ status: 'confirmed', startsAt: NINE })
  expect((await two)?.body).toMatchObject({ status: 'requested', changes: [] })
})

it('[AZ02] what is a coach’s is no client’s, admin’s or visitor’s', { timeout: 60_000 }, async ({ place }) => {
  const { api, asClient, asAdmin, requested } = place
  for (const way of COACH) {
    expect((await touch(api, requested.id, way)).status).toBe(401)
    for (const as of [asClient, asAdmin]) expect((await touch(api, requested.id, way, as)).status).toBe(403)
  }
  for (const way of BOTH) {
    expect((await touch(api, requested.id, way)).status).toBe(401)
    expect((await touch(api, requested.id, way, asAdmin)).status).toBe(403)
  }
  for (const [method, path, body] of MINE) {
    expect((await api.rest(method, path, body)).status).toBe(401)
    for (const as of [asClient, asAdmin]) expect((await api.rest(method, path, body, { as })).status).toBe(403)
  }
})

it('[BK06] odd input is refused before anything is asked', { timeout: 60_000 }, async ({ place }) => {
  const { api, asCoach, confirmed, requested } = place
  const odd: [string, Way][] = [
    [confirmed.id, ['PUT', '/time', { startsAt: NINE + 1 }]],
    [confirmed.id, ['PUT', '/time', { startsAt: -60_000 }]],
    [confirmed.id, ['PUT', '/time', { startsAt: NINE + DAY, minutes: 5 }]],
    [confirmed.id, ['PUT', '/time', { startsAt: 9e15 }]],
    [confirmed.id, ['GET', `/times?from=${NINE}&to=${NINE}`]],
    [confirmed.id, ['GET', `/times?from=${NINE}&to=${NINE + 63 * DAY}`]],
    [confirmed.id, ['PUT', '/outcome', { outcome: 'late_cancelled' }]],
    [requested.id, ['PUT', '/proposal', { starts: [], reply: '' }]],
    [requested.id, ['PUT', '/proposal', { starts: [NINE, NINE], reply: '' }]],
    [requested.id, ['PUT', '/proposal', { starts: [1, 2, 3, 4].map((n) => NINE + n * DAY), reply: '' }]],
    [requested.id, ['POST', '/declination', { reason: 'x'.repeat(501) }]],
  ]
  for (const [id, way] of odd) expect([way[2], (await touch(api, id, way, asCoach)).status]).toEqual([way[2], 422])
  const tenYears = await touch(api, confirmed.id, ['PUT', '/time', { startsAt: NINE + 3650 * DAY }], asCoach)
  expect(tenYears).toMatchObject({ status: 422, body: { code: 'not_offered' } })
})

it('[AZ11] what a client is told of changes has no name, address or id of anybody in it', async ({ place }) => {
  const { api, asClient, asCoach, confirmed } = place
  await touch(api, confirmed.id, ['PUT', '/time', { startsAt: NINE + 2 * DAY }], asCoach)
  const { body } = await api.rest('GET', `/sessions/${confirmed.id}`, undefined, { as: asClient })
  expect(body.changes).toHaveLength(2)
  for (const change of body.changes) {
    expect(Object.keys(change).sort()).toEqual(['at', 'by', 'from', 'outcome', 'to', 'what', 'words'])
  }
  expect(body.changes[1]).toMatchObject({ what: 'moved', by: 'other', from: NINE, to: NINE + 2 * DAY })
})

it('[BK03] a move sent twice with one Idempotency-Key moves once', async ({ place }) => {
  const { api, asCoach, confirmed } = place
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const move = () =>
    api.rest('PUT', `/sessions/${confirmed.id}/time`, { startsAt: NINE + 3 * DAY }, { as: asCoach, headers })
  const [first, second] = [await move(), await move()]
  expect(second.body).toEqual(first.body)
  expect(first.body.changes).toHaveLength(2)
})
