// A practice without a directory: what still answers, and what does not.
import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { coaches } from '#features/coaches/tables.ts'
import { practice } from '#features/practice/tables.ts'
import { withSystem } from '#platform/db/tx.ts'
import { aBookableCoach, anAccount, asCoach } from '../../../../tests/support/factories.ts'
import { newCaller, test } from '../../../../tests/support/http.ts'
import { signedIn } from '../../../../tests/support/signed-in.ts'
import { sweepDirectory } from './refresh/commands.ts'

test('the list and its filters are not there, for nobody; listed coaches keep their pages', {
  timeout: 60_000,
}, async ({ api }) => {
  const { coach, jars } = await withSystem('a test begins', async (tx) => {
    const made = await aBookableCoach(tx)
    const jars = [
      undefined,
      await signedIn(tx, await anAccount(tx)),
      await signedIn(tx, asCoach(made.coach)),
      await signedIn(tx, await anAccount(tx, { role: 'admin' })),
    ]
    return { ...made, jars }
  })
  await sweepDirectory()
  const statuses = async (path: string) => {
    const answers = jars.map((as) => api.rest('GET', path, undefined, { from: newCaller(), ...(as && { as }) }))
    return [...new Set((await Promise.all(answers)).map(({ status }) => status))]
  }
  expect(await statuses('/coaches')).toEqual([200])
  await withSystem('an admin acts', (tx) => tx.update(practice).set({ directory: false }))
  for (const path of ['/coaches', '/coaches?search=a', '/coach-facets']) expect(await statuses(path)).toEqual([404])
  expect(await statuses(`/coaches/${coach.handle}`)).toEqual([200])
  const soonest = async () => (await api.rest('GET', '/coach-soonest', undefined, { from: newCaller() })).body
  expect(await soonest()).toMatchObject({ coaches: 1, items: [{ handle: coach.handle }] })
  await withSystem('the coach acts', (tx) =>
    tx.update(coaches).set({ status: 'unlisted' }).where(eq(coaches.id, coach.id)),
  )
  expect(await soonest()).toEqual({ coaches: 0, items: [] })
  expect((await api.rest('GET', '/practice', undefined, { from: newCaller() })).body.directory).toBe(false)
})
