// Rates over HTTP: who may ask and set what, and that what everybody is shown follows a change.
import { expect } from 'vitest'
import { forgetPublicPages } from '#platform/cache/changes.ts'
import { listen } from '#platform/cache/listen.ts'
import { PUBLIC_PAGES_CHANNEL } from '#platform/cache/public-pages.ts'
import { withSystem } from '#platform/db/tx.ts'
import { openApi } from '../../../../tests/support/api.ts'
import { test } from '../../../../tests/support/db.ts'
import { aCoach, anAccount, asCoach } from '../../../../tests/support/factories.ts'
import { signedIn } from '../../../../tests/support/signed-in.ts'

const it = test.extend('place', async ({ committed }, { onCleanup }) => {
  const api = await openApi(committed.at)
  const news = await listen(committed.at.requests, { [PUBLIC_PAGES_CHANNEL]: forgetPublicPages })
  onCleanup(async () => {
    await news.close()
    await api.close()
  })
  const people = await withSystem('a test begins', async (tx) => {
    const coach = await aCoach(tx)
    return {
      coach,
      asCoach: await signedIn(tx, asCoach(coach)),
      asClient: await signedIn(tx, await anAccount(tx)),
      asAdmin: await signedIn(tx, await anAccount(tx, { role: 'admin' })),
    }
  })
  return { api, ...people }
})

it('[1.4.1/2] [1.4.1/4] everybody is shown the rate of a coach, and a change at once', async ({ place }) => {
  const { api, coach, asCoach: me, asAdmin } = place
  const shown = async () => (await api.rest('GET', `/coaches/${coach.id}/rate`, undefined, { from: '127.62.0.1' })).body
  expect(await shown()).toEqual({ rate: null })
  await api.rest('PUT', '/practice/rate', { minor: 8000 }, { as: asAdmin, from: '127.62.0.2' })
  await expect.poll(shown, { timeout: 5000 }).toEqual({ rate: { minor: 8000, currency: 'EUR' } })
  await api.rest('PUT', '/me/rate', { minor: 12_000 }, { as: me, from: '127.62.0.3' })
  await expect.poll(shown, { timeout: 5000 }).toEqual({ rate: { minor: 12_000, currency: 'EUR' } })
  expect(await shown()).toEqual({ rate: { minor: 12_000, currency: 'EUR' } })
})

it('[AZ02] rates are set by those whose they are', async ({ place }) => {
  const { api, asClient, asAdmin, asCoach: me } = place
  const put = async (path: string, as?: Awaited<ReturnType<typeof signedIn>>) =>
    (await api.rest('PUT', path, { minor: 5000 }, { as, from: '127.62.0.4' })).status
  expect([await put('/me/rate'), await put('/me/rate', asClient), await put('/me/rate', asAdmin)]).toEqual([
    401, 403, 403,
  ])
  expect([await put('/practice/rate'), await put('/practice/rate', asClient), await put('/practice/rate', me)]).toEqual(
    [401, 403, 403],
  )
  expect((await api.rest('GET', '/practice/rate', undefined, { as: me, from: '127.62.0.4' })).status).toBe(403)
  expect((await api.rest('GET', '/coaches/nobody/rate', undefined, { from: '127.62.0.4' })).status).toBe(422)
})
