import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { openSession, tokenOf } from '#platform/auth/door.ts'
import { withSystem } from '#platform/db/tx.ts'
import { env } from '#platform/env.ts'
import { CookieJar } from '../../../../tests/support/api.ts'
import { moveClock } from '../../../../tests/support/clock.ts'
import { newCaller, test } from '../../../../tests/support/http.ts'
import { aMember, PASSWORD, signInAs } from '../../../../tests/support/members.ts'
import { closeIdentity, openIdentity, withIdentity } from '../gateway.ts'
import { account, session, signInTries } from '../identity/tables.ts'
import { accounts } from '../tables.ts'

const WRONG = 'not this one, sorry'
const HOUR = 60 * 60_000

test('[W.auth/1] [W.infra/2] signs in with address and password, in whatever case and spelling', async ({ api }) => {
  await aMember({ email: 'ines@moreau.test', password: 'café noir at seven' })
  const typed = { email: ' Ines@MOREAU.test ', password: 'cafe\u0301 noir at seven' }
  const { as, answer } = await signInAs(api, typed)
  expect(answer).toMatchObject({ status: 200, body: { step: 'done', secondFactor: 'off' } })
  expect(await openSession(as.header())).toMatchObject({ kind: 'client', secondFactor: false })
})

test('[AU14] a session travels in a cookie no script reads, and in no answer', async ({ api }) => {
  const member = await aMember()
  const planted = new CookieJar()
  planted.keep(['loom_session=planted.by-somebody'])
  const { as, answer } = await signInAs(api, member, { as: planted })
  const line = answer.headers['set-cookie']?.find((each) => each.startsWith('loom_session='))
  expect(line).toMatch(/; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
  const token = tokenOf(as.header())
  expect(token).toMatch(/^[\w-]{32}$/)
  expect(JSON.stringify(answer.body)).not.toContain(token)
  const second = await signInAs(api, member)
  expect(tokenOf(second.as.header())).not.toBe(token)
})

test('[AU14] over https the cookies are bound to the host', async ({ api, committed }) => {
  const member = await aMember()
  const given = env()
  const plain = { secure: given.secure, BASE_URL: given.BASE_URL }
  Object.assign(given, { secure: true, BASE_URL: 'https://loom.test' })
  try {
    await closeIdentity()
    openIdentity(committed.at.identity)
    const { answer } = await signInAs(api, member)
    const lines = answer.headers['set-cookie'] ?? []
    expect(lines.map((line) => line.split('=')[0]).sort()).toEqual(['__Host-loom_device', '__Host-loom_session'])
    for (const line of lines)
      expect(line).toMatch(/^(?=.*; Path=\/(;|$))(?=.*; HttpOnly)(?=.*; Secure)(?=.*; SameSite=Lax)(?!.*Domain)/)
    const header = lines.map((line) => line.split(';')[0]).join('; ')
    expect(await openSession(header)).not.toBeNull()
  } finally {
    Object.assign(given, plain)
    await closeIdentity()
    openIdentity(committed.at.identity)
  }
})

test('[AU14] "do not keep me signed in" ends with the browser, and after a day', async ({ api }) => {
  const member = await aMember()
  const as = new CookieJar()
  const answer = await api.call('accounts.signIn', { email: member.email, password: PASSWORD, remember: false }, { as })
  const line = answer.headers['set-cookie']?.find((each) => each.startsWith('loom_session='))
  expect(line).not.toMatch(/max-age|expires/i)
  await withSystem('a day goes by', (tx) => moveClock(tx, 25 * HOUR))
  expect((await api.call('accounts.me', {}, { as })).status).toBe(401)
})

test.for([
  ['client', 7 * 24, 30 * 24],
  ['coach', 12, 7 * 24],
  ['admin', 0.25, 8],
] as const)(
  '[AU14] a session of a %s ends after %f idle hours and after %f in all',
  async ([role, idle, whole], { api }) => {
    const member = await aMember({ role })
    const pass = (hours: number) => withSystem('time goes by', (tx) => moveClock(tx, hours * HOUR))
    const status = async (as: CookieJar) => (await api.call('accounts.me', {}, { as, from: newCaller() })).status
    const { as: idling } = await signInAs(api, member, { from: newCaller() })
    await pass(idle * 0.99)
    expect(await status(idling)).toBe(200)
    await pass(idle * 1.01)
    expect(await status(idling)).toBe(401)

    await withIdentity((tx) => tx.delete(session))
    const { as: busy } = await signInAs(api, member, { from: newCaller() })
    await withIdentity((tx) =>
      tx.update(session).set({
        createdAt: sql`private.clock()`,
        updatedAt: sql`private.clock()`,
        expiresAt: sql`private.clock() + interval '30 days'`,
      }),
    )
    let gone = 0
    for (; gone < whole * 0.98; gone += idle * 0.9) {
      expect(await status(busy)).toBe(200)
      await pass(idle * 0.9)
    }
    await pass(Math.max(0, whole * 1.01 - gone))
    expect(await status(busy)).toBe(401)
  },
)

test('[AU01] an unknown address and a wrong password are one answer at one speed', { timeout: 120_000 }, async ({
  api,
}) => {
  const known = await Promise.all(Array.from({ length: 4 }, () => aMember()))
  const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
  const spans: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
  const answers = new Set<string>()
  for (let pair = 0; pair < 24; pair++) {
    const emails = { known: known[pair % known.length]?.email ?? '', unknown: `${randomUUID()}@example.test` }
    for (const kind of pair % 2 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
      const began = performance.now()
      const { status, body } = await api.call(
        'accounts.signIn',
        { email: emails[kind], password: WRONG },
        { from: newCaller() },
      )
      spans[kind].push(performance.now() - began)
      answers.add(JSON.stringify({ status, ...body, instance: undefined }))
    }
  }
  expect([...answers]).toEqual([expect.stringContaining('"status":401')])
  const noise = (times: number[]) =>
    (times[Math.floor(times.length * 0.75)] ?? 0) - (times[Math.floor(times.length * 0.25)] ?? 0)
  const apart = Math.abs(median(spans.known) - median(spans.unknown))
  expect(apart).toBeLessThan(Math.max(5, noise(spans.known), noise(spans.unknown)))
})

test('[AU01] asking for a new password or signing up says nothing of who exists', async ({ api }) => {
  const { email } = await aMember()
  const ask = async (name: string, input: object) => {
    const { status, body, headers } = await api.call(name, input, { from: newCaller() })
    return JSON.stringify([status, body, Object.keys(headers).sort()])
  }
  const nobody = { email: 'nobody@example.test' }
  for (const name of ['accounts.requestReset', 'accounts.requestVerification'])
    expect(await ask(name, { email })).toBe(await ask(name, nobody))
  const person = { name: 'Inès Moreau', password: PASSWORD }
  expect(await ask('accounts.signUp', { ...person, email })).toBe(
    await ask('accounts.signUp', { ...person, ...nobody }),
  )
})

test('[AU02] tries from many addresses slow an account down, but not on a device its owner used', {
  timeout: 60_000,
}, async ({ api }) => {
  const member = await aMember()
  const { as: ownDevice } = await signInAs(api, member, { from: newCaller() })
  await api.call('accounts.signOut', {}, { as: ownDevice })
  const guess = (password = WRONG) =>
    api.call('accounts.signIn', { email: member.email, password }, { from: newCaller() })
  const statuses = []
  for (let n = 0; n < 20; n++) statuses.push((await guess()).status)
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401))
  expect(statuses.slice(10)).toContain(429)
  const slowed = await guess(PASSWORD)
  expect(slowed).toMatchObject({ status: 429, body: { code: 'too_many_tries', retryAfter: expect.any(Number) } })
  expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(0)
  const owner = await signInAs(api, member, { as: ownDevice, from: newCaller() })
  expect(owner.answer).toMatchObject({ status: 200, body: { step: 'done' } })
  // Slower, not locked: who waits is let in from anywhere.
  await withSystem('five minutes go by', (tx) => moveClock(tx, 5 * 60_000 + 1000))
  expect((await guess(PASSWORD)).status).toBe(200)
})

test('[AU02] an unknown address is slowed down like a known one', async ({ api }) => {
  const statuses = []
  for (let n = 0; n < 12; n++) {
    const input = { email: 'nobody@example.test', password: WRONG }
    statuses.push((await api.call('accounts.signIn', input, { from: newCaller() })).status)
  }
  expect(statuses.at(-1)).toBe(429)
})

test('[AU02] one address that tries many accounts is stopped, whatever it forwards', async ({ api }) => {
  const from = newCaller()
  const answers = []
  for (let n = 0; n < 14; n++) {
    const input = { email: `somebody-${n}@example.test`, password: WRONG }
    answers.push(await api.call('accounts.signIn', input, { from, headers: { 'x-forwarded-for': `203.0.113.${n}` } }))
  }
  expect(answers.slice(0, 10).map(({ status }) => status)).toEqual(Array(10).fill(401))
  expect(answers.at(-1)).toMatchObject({ status: 429, body: { code: 'too_many_requests' } })
  expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(0)
})

test('[AU03] tries at once are counted one by one, and the count outlives the process', async ({ api, committed }) => {
  const member = await aMember()
  const guess = () =>
    api
      .call('accounts.signIn', { email: member.email, password: WRONG }, { from: newCaller() })
      .then(({ status }) => status)
  const stored = async () => (await withIdentity((tx) => tx.select().from(signInTries)))[0]
  const statuses = await Promise.all(Array.from({ length: 30 }, guess))
  expect(new Set(statuses)).toEqual(new Set([401, 429]))
  const counted = statuses.filter((status) => status === 401).length
  expect(counted).toBeGreaterThanOrEqual(10)
  expect((await stored())?.tries).toBe(counted)
  await closeIdentity()
  openIdentity(committed.at.identity)
  // Far from the next try that counts, however slow this machine is.
  await withIdentity((tx) => tx.update(signInTries).set({ nextAt: sql`private.clock() + interval '5 minutes'` }))
  expect(await guess()).toBe(429)
  expect((await stored())?.tries).toBe(counted)
})

test('[AU15] cannot sign anybody in or out from another site', async ({ api }) => {
  const member = await aMember()
  const input = { email: member.email, password: PASSWORD }
  const { as } = await signInAs(api, member)
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.test' },
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'null' },
  ]
  for (const headers of foreign) {
    const crossed = await api.call('accounts.signIn', input, { headers })
    expect(crossed).toMatchObject({ status: 403, body: { code: 'foreign_origin' } })
    expect(crossed.headers['access-control-allow-origin']).toBeUndefined()
    expect((await api.call('accounts.signOut', {}, { as, headers })).status).toBe(403)
  }
  const form = await api.call('accounts.signIn', input, { headers: { 'content-type': 'text/plain' } })
  expect(form.status).toBe(415)
  for (const path of ['/auth-sessions', '/auth-sessions/current', '/me/deletion', '/me/second-factor'])
    expect((await api.rest('GET', path, undefined, { as })).status).toBe(404)
  expect((await api.call('accounts.me', {}, { as })).status).toBe(200)
})

test('cannot enter: who is suspended or erased, whatever they know', async ({ api }) => {
  const member = await aMember()
  const { as } = await signInAs(api, member)
  for (const status of ['suspended', 'erased'] as const) {
    await withSystem('an admin decides', (tx) => tx.update(accounts).set({ status }).where(eq(accounts.id, member.id)))
    const { as: jar, answer } = await signInAs(api, member, { from: newCaller() })
    expect(answer).toMatchObject({ status: 403, body: { code: 'account_suspended' } })
    expect(jar.header()).toBe('')
    expect((await api.call('accounts.me', {}, { as })).status).toBe(401)
    const stranger = await signInAs(api, { ...member, password: WRONG }, { from: newCaller() })
    expect(stranger.answer).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } })
  }
})

test('signing in as somebody else ends the session before', async ({ api }) => {
  const [one, other] = [await aMember(), await aMember()]
  const { as } = await signInAs(api, one)
  const before = as.header()
  await signInAs(api, other, { as })
  expect((await api.call('accounts.me', {}, { as })).body).toMatchObject({ id: other.id })
  expect(await openSession(before)).toBeNull()
})

test('a hash of older parameters is made anew when its owner signs in', async ({ api }) => {
  const member = await aMember()
  // The reference implementation's vector for "password", made with m=65536.
  const old = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  await withIdentity((tx) => tx.update(account).set({ password: old }).where(eq(account.userId, member.id)))
  expect((await signInAs(api, { ...member, password: 'password' })).answer.status).toBe(200)
  const [row] = await withIdentity((tx) => tx.select().from(account).where(eq(account.userId, member.id)))
  expect(row?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect((await signInAs(api, { ...member, password: 'password' })).answer.status).toBe(200)
})
