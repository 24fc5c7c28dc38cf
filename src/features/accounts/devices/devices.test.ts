import { expect, test as plain } from 'vitest'
import { newCaller, test } from '../../../../tests/support/http.ts'
import { aMember, signInAs } from '../../../../tests/support/members.ts'
import { deviceOf } from './rules.ts'

const FIREFOX = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 14.6; rv:145.0) Gecko/20100101 Firefox/145.0'
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'

plain.each([
  [FIREFOX, 'Firefox', 'macOS', 'computer'],
  [IPHONE, 'Safari', 'iPhone', 'phone'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0',
    'Edge',
    'Windows',
    'computer',
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    'Chrome',
    'Linux',
    'computer',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
    'Chrome',
    'Android',
    'phone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; SM-X710) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0 Safari/537.36',
    'Samsung Internet',
    'Android',
    'tablet',
  ],
  [
    'Mozilla/5.0 (iPad; CPU OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1',
    'Chrome',
    'iPad',
    'tablet',
  ],
  ['curl/8.5.0', null, null, 'computer'],
  ['', null, null, 'computer'],
])('%s', (userAgent, browser, system, shape) => {
  expect(deviceOf(userAgent)).toEqual({ browser, system, shape })
})

test('[W.auth/5] lists where one is signed in, and ends one or all others', async ({ api }) => {
  const member = await aMember()
  const open = (userAgent: string) =>
    signInAs(api, member, { from: newCaller(), headers: { 'user-agent': userAgent } }).then(({ as }) => as)
  const [laptop, phone, third] = [await open(FIREFOX), await open(IPHONE), await open('')]
  const list = async () => (await api.call('accounts.devices', {}, { as: laptop, from: newCaller() })).body.items
  const seen = await list()
  expect(seen).toHaveLength(3)
  expect(seen.filter(({ current }: { current: boolean }) => current)).toMatchObject([
    { browser: 'Firefox', system: 'macOS' },
  ])
  expect(Object.keys(seen[0]).sort()).toEqual([
    'browser',
    'current',
    'id',
    'lastUsedAt',
    'shape',
    'signedInAt',
    'system',
  ])

  const { id } = seen.find(({ shape }: { shape: string }) => shape === 'phone')
  const ended = await api.rest('DELETE', `/me/auth-sessions/${id}`, undefined, { as: laptop })
  expect(ended.status).toBe(200)
  expect((await api.call('accounts.me', {}, { as: phone })).status).toBe(401)
  expect((await api.call('accounts.me', {}, { as: third })).status).toBe(200)

  await api.call('accounts.endOtherDevices', {}, { as: laptop })
  expect((await api.call('accounts.me', {}, { as: third })).status).toBe(401)
  expect(await list()).toMatchObject([{ current: true }])
})

test('cannot see or end anybody else’s devices', async ({ api }) => {
  const [member, other] = [await aMember(), await aMember()]
  const { as: mine } = await signInAs(api, member, { from: newCaller() })
  const { as: theirs } = await signInAs(api, other, { from: newCaller() })
  const [{ id }] = (await api.call('accounts.devices', {}, { as: theirs })).body.items
  const answers = [id, '00000000-0000-4000-8000-000000000000'].map((each) =>
    api.call('accounts.endDevice', { id: each }, { as: mine, from: newCaller() }),
  )
  const [foreign, unknown] = (await Promise.all(answers)).map(({ status, body }) => ({
    status,
    ...body,
    instance: undefined,
  }))
  expect(foreign).toEqual(unknown)
  expect(foreign).toMatchObject({ status: 404, code: 'not_found' })
  expect((await api.call('accounts.me', {}, { as: theirs })).status).toBe(200)
})

test('[AU13] signing out ends the session itself, not only the cookie', async ({ api }) => {
  const { as } = await signInAs(api, await aMember(), { from: newCaller() })
  const kept = as.header()
  const answer = await api.call('accounts.signOut', {}, { as })
  expect(answer).toMatchObject({ status: 200, headers: { 'clear-site-data': '"cache"' } })
  expect(as.header()).not.toContain('loom_session')
  const replayed = await api.send(
    'POST',
    '/api/rpc/accounts/me',
    {},
    { headers: { cookie: kept, origin: 'http://localhost:3000' } },
  )
  expect(replayed.status).toBe(401)
  expect((await api.call('accounts.signOut', {}, { as })).status).toBe(200)
})
