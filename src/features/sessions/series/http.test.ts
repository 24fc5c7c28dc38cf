// A series over HTTP: a visitor's way to one, one answer however often it is sent, and odd input.
import { expect } from 'vitest'
import { withSystem } from '#platform/db/tx.ts'
import { CookieJar } from '../../../../tests/support/api.ts'
import { aBookableCoach } from '../../../../tests/support/factories.ts'
import { newCaller, test } from '../../../../tests/support/http.ts'
import { aMember, signInAs } from '../../../../tests/support/members.ts'

const DAY = 86_400_000
const SLOW = { timeout: 60_000 }

/** Noon in three days: within the hours of a coach in Berlin at every time of the year. */
const noon = () => Math.ceil(Date.now() / DAY) * DAY + 3 * DAY + DAY / 2

async function aHold(api: Parameters<typeof signInAs>[0], as: CookieJar) {
  const { offering } = await withSystem('a test begins', (tx) => aBookableCoach(tx))
  const wish = { offeringId: offering.id, startsAt: noon() }
  const { body } = await api.call('sessions.hold', wish, { as, from: newCaller() })
  return String(body.id)
}

test('[2.1.3/1] a browser that holds sees what would follow, signs in, and books it', SLOW, async ({ api }) => {
  const as = new CookieJar()
  const id = await aHold(api, as)
  const preview = await api.rest('POST', `/sessions/${id}/series/preview`, { everyWeeks: 2, times: 3 }, { as })
  expect(preview.status).toBe(200)
  expect(preview.body).toMatchObject({ zone: 'Europe/Berlin', starts: [{ reason: null }, { reason: null }] })
  const starts = preview.body.starts.map(({ startsAt }: { startsAt: number }) => startsAt)
  expect((await api.rest('POST', `/sessions/${id}/series`, { starts }, { as })).status).toBe(401)
  await signInAs(api, await aMember(), { as, from: newCaller() })
  await api.call('sessions.takeAlong', { id }, { as, from: newCaller() })
  const headers = { 'idempotency-key': 'the same key for both' }
  for (let sent = 0; sent < 2; sent++) {
    const booked = await api.rest('POST', `/sessions/${id}/series`, { starts }, { as, headers })
    expect(booked).toMatchObject({ status: 200, body: { id, status: 'confirmed', series: { number: 1, of: 3 } } })
  }
  const { body } = await api.rest('GET', '/sessions', undefined, { as })
  expect(body.items).toHaveLength(3)
  const [, second, third] = body.items as { id: string; startsAt: number }[]
  const to = (second?.startsAt ?? 0) + DAY
  const address = `/sessions/${second?.id}/series/time`
  const plan = await api.rest('POST', `${address}/preview`, { scope: 'following', startsAt: to }, { as })
  expect(plan).toMatchObject({ status: 200, body: { zone: 'Europe/Berlin' } })
  expect(plan.body.sessions).toMatchObject([
    { id: second?.id, reason: null },
    { id: third?.id, reason: null },
  ])
  const moves = plan.body.sessions.map(({ id, fromAt, startsAt }: Record<string, unknown>) => ({
    id,
    fromAt,
    startsAt,
  }))
  for (let sent = 0; sent < 2; sent++) {
    const again = { 'idempotency-key': 'another key for both' }
    const moved = await api.rest('PUT', address, { moves }, { as, headers: again })
    expect(moved).toMatchObject({ status: 200, body: { id: second?.id, startsAt: to } })
  }
  expect((await api.rest('PUT', address, { moves }, {})).status).toBe(401)
  const old = moves.map((one: object) => ({ ...one, startsAt: to + DAY }))
  expect(await api.rest('PUT', address, { moves: old.slice(0, 1) }, { as })).toMatchObject({
    ...{ status: 409, body: { code: 'series_conflict' } },
  })
  const cancelled = await api.rest('POST', `/sessions/${id}/series/cancellation`, { scope: 'all' }, { as })
  expect(cancelled.body.series.sessions.map(({ outcome }: { outcome: string }) => outcome)).toEqual(
    Array(3).fill('cancelled'),
  )
})

test('[IN05] [AZ07] odd input is a refusal, never an error', SLOW, async ({ api }) => {
  const { as } = await signInAs(api, await aMember(), { from: newCaller() })
  const id = await aHold(api, as)
  const post = async (path: string, body: unknown) =>
    (await api.rest('POST', `/sessions/${id}/series${path}`, body, { as, from: newCaller() })).status
  for (const rhythm of [
    {},
    { everyWeeks: 3, times: 4 },
    { everyWeeks: 1, times: 1 },
    { everyWeeks: 1, times: 13 },
    { everyWeeks: '1', times: 4 },
    { everyWeeks: 1, times: 2.5 },
    { everyWeeks: 1, times: 4, zone: 'Mars/Olympus' },
  ]) {
    expect([rhythm, await post('/preview', rhythm)]).toEqual([rhythm, 422])
  }
  const week = noon() + 7 * DAY
  for (const starts of [
    [],
    'soon',
    [week, week],
    [week + 1],
    [-60_000],
    [null],
    [1e300],
    Array.from({ length: 12 }, (_, n) => week + n * DAY),
  ]) {
    expect([starts, await post('', { starts })]).toEqual([starts, 422])
  }
  expect(await post('', { starts: [week], seriesId: id })).toBe(422)
  // Ten years out, before the one that is held, and beside every hour: each is told, none is kept.
  for (const start of [Date.UTC(9999, 11, 31), noon() + 3650 * DAY, noon() - DAY, week + 600_000]) {
    expect([start, await post('', { starts: [start] })]).toEqual([start, 409])
  }
  const one = { id, fromAt: week, startsAt: week }
  const put = async (moves: unknown) =>
    (await api.rest('PUT', `/sessions/${id}/series/time`, { moves }, { as, from: newCaller() })).status
  for (const moves of [[], 'all', [one, one], [{ ...one, startsAt: week + 1 }], [{ ...one, fromAt: null }], [{ id }]]) {
    expect([moves, await put(moves)]).toEqual([moves, 422])
  }
  expect(await put([one])).toBe(409)
  const preview = { scope: 'all', startsAt: week }
  for (const more of [{ scope: 'one' }, { startsAt: 1e300 }, { choices: [{ id, startsAt: 0.5 }] }, { moves: [] }]) {
    expect([more, await post('/time/preview', { ...preview, ...more })]).toEqual([more, 422])
  }
  expect(await post('/time/preview', preview)).toBe(409)
  for (const scope of ['one', '', null]) expect(await post('/cancellation', { scope })).toBe(422)
  expect(await post('/cancellation', { scope: 'all' })).toBe(409)
})
