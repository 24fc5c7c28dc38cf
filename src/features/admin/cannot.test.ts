import { expect } from 'vitest'
import { withActor, withSystem } from '#platform/db/tx.ts'
import { openApi } from '../../../tests/support/api.ts'
import { test } from '../../../tests/support/db.ts'
import { aCoach, anAccount, asCoach } from '../../../tests/support/factories.ts'
import { signedIn } from '../../../tests/support/signed-in.ts'
import { adminApi } from './api.ts'
import { suspendPerson } from './people/commands.ts'

test('[AZ02] a client and a coach get 403 of every admin procedure, a visitor 401', async ({ committed }) => {
  const api = await openApi(committed.at)
  const [client, coach] = await withSystem('a test begins', async (tx) => [
    await signedIn(tx, await anAccount(tx)),
    await signedIn(tx, asCoach(await aCoach(tx))),
  ])
  for (const name of Object.keys(adminApi)) {
    const ask = async (as?: typeof client) => {
      const { status, body } = await api.call(`admin.${name}`, {}, { as, from: '127.27.0.1' })
      return [name, status, body.code]
    }
    expect(await ask(client)).toEqual([name, 403, 'not_for_your_role'])
    expect(await ask(coach)).toEqual([name, 403, 'not_for_your_role'])
    expect(await ask()).toEqual([name, 401, 'sign_in_required'])
  }
  await api.close()
})

test('an admin without a second factor gets nothing but its set-up', async ({ committed }) => {
  const api = await openApi(committed.at)
  const jar = await withSystem('a test begins', async (tx) => {
    const admin = await anAccount(tx, { role: 'admin' })
    return signedIn(tx, { kind: 'client', id: admin.id })
  })
  const { status, body } = await api.call('admin.people', {}, { as: jar, from: '127.27.0.2' })
  expect([status, body.code]).toEqual([403, 'second_factor_required'])
  await api.close()
})

test('[AU13] whoever is suspended or signed out by an admin is out with their next request', async ({ committed }) => {
  const api = await openApi(committed.at)
  const people = await withSystem('a test begins', async (tx) => {
    const [admin, one, two] = [await anAccount(tx, { role: 'admin' }), await anAccount(tx), await anAccount(tx)]
    return {
      admin: await signedIn(tx, admin),
      one: { id: one.id, jar: await signedIn(tx, one) },
      two: { id: two.id, jar: await signedIn(tx, two) },
    }
  })
  const from = '127.27.0.3'
  const asAdmin = { as: people.admin, from }
  const suspended = await api.rest('POST', `/admin/people/${people.one.id}/suspension`, { reason: 'Spam' }, asAdmin)
  expect([suspended.status, suspended.body.standing]).toEqual([200, 'suspended'])
  const ended = await api.rest('DELETE', `/admin/people/${people.two.id}/auth-sessions`, undefined, asAdmin)
  expect([ended.status, ended.body.devices]).toEqual([200, 0])
  for (const { jar } of [people.one, people.two]) {
    // As a visitor now, not as a client whom the role forbids it.
    expect((await api.call('admin.people', {}, { as: jar, from })).status).toBe(401)
  }
  await api.close()
})

test('[AZ07] a bent cursor and a bent id are refused, not an error', async ({ committed }) => {
  const api = await openApi(committed.at)
  const jar = await withSystem('a test begins', async (tx) => signedIn(tx, await anAccount(tx, { role: 'admin' })))
  const ask = (input: object) => api.call('admin.people', input, { as: jar, from: '127.27.0.4' })
  expect((await ask({ cursor: 'x'.repeat(400) })).body.code).toBe('invalid_cursor')
  expect((await ask({ cursor: Buffer.from('[8639999999999999,"0"]').toString('base64url') })).status).toBe(400)
  expect((await ask({ cursor: 'x'.repeat(10_000) })).status).toBe(422)
  expect((await ask({ search: ['a'] })).status).toBe(422)
  expect((await ask({ sort: 'email' })).body.errors).toEqual([{ field: 'sort', code: 'unrecognized_keys' }])
  expect((await api.rest('GET', '/admin/people/nobody', undefined, { as: jar, from: '127.27.0.4' })).status).toBe(422)
  const far = Buffer.from('[8640000000000000,"00000000-0000-4000-8000-000000000000"]').toString('base64url')
  expect((await ask({ cursor: far })).status).toBe(200)
  await api.close()
})

test('of two admins who suspend each other at one moment one remains', async ({ committed }) => {
  expect(committed.name).toBeTruthy()
  for (let round = 0; round < 10; round++) {
    const [a, b] = await withSystem('a test begins', async (tx) => [
      await anAccount(tx, { role: 'admin' }),
      await anAccount(tx, { role: 'admin' }),
    ])
    const answers = await Promise.all([
      withActor(a, (tx) => suspendPerson(tx, a, { id: b.id, reason: 'Out' })),
      withActor(b, (tx) => suspendPerson(tx, b, { id: a.id, reason: 'Out' })),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  }
})
