// Ratings over HTTP: another's session answers as an unknown one, and so does its rating.
import { expect } from 'vitest'
import { withSystem } from '#platform/db/tx.ts'
import type { CookieJar } from '../../../tests/support/api.ts'
import { openApi } from '../../../tests/support/api.ts'
import { test } from '../../../tests/support/db.ts'
import { aCoach, anAccount, aSession, asCoach } from '../../../tests/support/factories.ts'
import { signedIn } from '../../../tests/support/signed-in.ts'

const it = test.extend('place', async ({ committed }, { onCleanup }) => {
  const api = await openApi(committed.at)
  onCleanup(() => api.close())
  const people = await withSystem('a test begins', async (tx) => {
    const session = await aSession(tx, { startsAt: '2026-01-12T10:00:00Z', status: 'ended' })
    return {
      session,
      asClient: await signedIn(tx, { kind: 'client', id: session.clientId }),
      asCoach: await signedIn(tx, asCoach({ id: session.coachId })),
      asOther: await signedIn(tx, await anAccount(tx)),
      asOtherCoach: await signedIn(tx, asCoach(await aCoach(tx))),
      asAdmin: await signedIn(tx, await anAccount(tx, { role: 'admin' })),
    }
  })
  const touch = (method: string, id: string, as?: CookieJar) =>
    api.rest(method, `/sessions/${id}/rating`, method === 'GET' ? undefined : { stars: 5 }, { as, from: '127.63.0.1' })
  return { ...people, touch }
})

it('[AZ01] another’s rating answers as an unknown one, whatever is done to it', async ({ place }) => {
  const { session, touch, asOther, asOtherCoach } = place
  for (const as of [asOther, asOtherCoach]) {
    for (const method of ['GET', 'POST', 'PUT']) {
      const [known, unknown] = [await touch(method, session.id, as), await touch(method, crypto.randomUUID(), as)]
      const { instance: _, requestId: __, reference: ___, ...body } = known.body
      expect([known.status, body.code]).toEqual([404, 'not_found'])
      expect(unknown).toMatchObject({ status: 404, body })
    }
  }
})

it('[AZ02] visitors and admins have no ratings', async ({ place }) => {
  const { session, touch, asAdmin } = place
  for (const method of ['GET', 'POST', 'PUT']) {
    expect([(await touch(method, session.id)).status, (await touch(method, session.id, asAdmin)).status]).toEqual([
      401, 403,
    ])
  }
})

it('[1.4.2/1] the client gives it, both read it', async ({ place }) => {
  const { session, touch, asClient, asCoach: coach } = place
  expect(await touch('PUT', session.id, asClient)).toMatchObject({ status: 404 })
  expect(await touch('POST', session.id, coach)).toMatchObject({ status: 409, body: { code: 'not_for_coach' } })
  expect(await touch('POST', session.id, asClient)).toMatchObject({ status: 201, body: { rating: { stars: 5 } } })
  expect(await touch('POST', session.id, asClient)).toMatchObject({ status: 409, body: { code: 'already_rated' } })
  expect(await touch('PUT', session.id, asClient)).toMatchObject({ status: 200 })
  expect(await touch('GET', session.id, coach)).toMatchObject({
    body: { side: 'coach', rating: { stars: 5, text: '' } },
  })
})
