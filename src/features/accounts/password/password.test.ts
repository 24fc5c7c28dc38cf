import http from 'node:http'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { withSystem } from '#platform/db/tx.ts'
import { env } from '#platform/env.ts'
import type { Api } from '../../../../tests/support/api.ts'
import { CookieJar } from '../../../../tests/support/api.ts'
import { newCaller, test } from '../../../../tests/support/http.ts'
import { linkIn, mailsSent, runDueJobs } from '../../../../tests/support/mails.ts'
import type { Member } from '../../../../tests/support/members.ts'
import { aMember, enrol, PASSWORD, signInAs } from '../../../../tests/support/members.ts'
import { withIdentity } from '../gateway.ts'
import { emailChange } from '../identity/tables.ts'

const FRESH = 'nine quiet harbours'
const status = async (api: Api, as: CookieJar) => (await api.call('accounts.me', {}, { as, from: newCaller() })).status
const canSignIn = async (api: Api, member: Member, password: string) =>
  (await signInAs(api, { ...member, password }, { from: newCaller() })).answer.status === 200
const reset = (api: Api, token: string, newPassword = FRESH) =>
  api.call('accounts.resetPassword', { token, newPassword }, { from: newCaller() })

async function linkFor(api: Api, at: Parameters<typeof mailsSent>[0], { email }: Member): Promise<string> {
  await api.call('accounts.requestReset', { email }, { from: newCaller() })
  return (
    linkIn(await mailsSent(at, email), '/reset/')
      .split('/')
      .at(-1) ?? ''
  )
}

test('[W.auth/3] a mailed link sets a new password, once, and ends every session', async ({ api, committed }) => {
  const member = await aMember()
  const { as } = await signInAs(api, member, { from: newCaller() })
  const token = await linkFor(api, committed.at, member)
  const seen = await api.rest('GET', `/password-resets/${token}`, undefined, { from: newCaller() })
  expect(seen.body).toEqual({ email: member.email })

  const weak = await reset(api, token, 'Password-2026')
  expect(weak).toMatchObject({ status: 422, body: { errors: [{ field: 'newPassword', code: 'too_common' }] } })
  const done = await reset(api, token)
  expect(done).toMatchObject({ status: 200, body: {} })
  expect(done.headers['set-cookie']).toBeUndefined()
  expect(await status(api, as)).toBe(401)
  expect([await canSignIn(api, member, PASSWORD), await canSignIn(api, member, FRESH)]).toEqual([false, true])
  const templates = (await mailsSent(committed.at, member.email)).map(({ template }) => template)
  expect(templates).toEqual(['accounts.reset', 'accounts.password_changed'])
})

test('[AU07] cannot use a link twice, nor after an hour, nor one of two at once', async ({ api, committed }) => {
  const member = await aMember()
  const once = await linkFor(api, committed.at, member)
  const answers = await Promise.all([reset(api, once), reset(api, once, 'eleven loud ducks')])
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 400])
  expect(await reset(api, once)).toMatchObject({ status: 400, body: { code: 'link_invalid' } })

  const late = await linkFor(api, committed.at, member)
  await withIdentity((tx) =>
    tx.execute(sql`update identity.verification set expires_at = expires_at - interval '60 minutes'`),
  )
  expect(await reset(api, late)).toMatchObject({ status: 400, body: { code: 'link_invalid' } })
  expect((await api.rest('GET', `/password-resets/${late}`, undefined, { from: newCaller() })).status).toBe(400)
  expect(await reset(api, 'a-token-nobody-ever-made')).toMatchObject({ status: 400, body: { code: 'link_invalid' } })
})

test('[AU07] a new password makes earlier links worthless, and a link is bound to its account', async ({
  api,
  committed,
}) => {
  const [member, other] = [await aMember(), await aMember()]
  const [first, second] = [await linkFor(api, committed.at, member), await linkFor(api, committed.at, member)]
  expect((await reset(api, second)).status).toBe(200)
  expect((await reset(api, first)).status).toBe(400)
  const third = await linkFor(api, committed.at, member)
  const extra = await api.call(
    'accounts.resetPassword',
    { token: third, newPassword: FRESH, email: other.email },
    { from: newCaller() },
  )
  expect(extra).toMatchObject({ status: 422, body: { errors: [{ field: 'email' }] } })
  expect(await canSignIn(api, other, PASSWORD)).toBe(true)
})

test('[AU07] a new password does not skip the second factor', async ({ api, committed }) => {
  const member = await aMember()
  const { as } = await signInAs(api, member, { from: newCaller() })
  await enrol(api, as, PASSWORD, newCaller())
  await reset(api, await linkFor(api, committed.at, member))
  const { answer } = await signInAs(api, { ...member, password: FRESH }, { from: newCaller() })
  expect(answer.body).toMatchObject({ step: 'second_factor' })
})

test('[W.auth/3] [W.auth/6] who never confirmed an address proves it with the link', async ({ api, committed }) => {
  const wish = { name: 'Inès Moreau', email: 'ines@moreau.test', password: PASSWORD }
  await api.call('accounts.signUp', wish, { from: newCaller() })
  const member = { id: '', ...wish }
  await reset(api, await linkFor(api, committed.at, member))
  expect(await canSignIn(api, member, FRESH)).toBe(true)
})

test('the link in the database opens nothing', async ({ api, committed }) => {
  const token = await linkFor(api, committed.at, await aMember())
  const { rows } = await withIdentity((tx) => tx.execute(sql`select v::text as row from identity.verification v`))
  expect(rows).toHaveLength(1)
  expect(String(rows[0]?.row)).not.toContain(token)
  const queued = await withSystem('jobs of a test', (tx) =>
    tx.execute(sql`select count(*)::integer as n from loom.mails`),
  )
  expect(queued.rows[0]?.n).toBe(1)
})

test('[AU08] links lead to the configured address, whatever a request says its host is', async ({ api, committed }) => {
  const member = await aMember()
  const ask = (headers: Record<string, string>) =>
    api.call('accounts.requestReset', { email: member.email }, { from: newCaller(), headers })
  expect((await ask({ host: 'evil.test' })).status).toBe(421)
  expect((await ask({ 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https' })).status).toBe(200)
  const [mail] = await mailsSent(committed.at, member.email)
  expect(mail?.html).not.toContain('evil.test')
  expect(mail?.text).toContain(`${env().BASE_URL}/reset/`)
  const redirecting = { email: member.email, redirectTo: '//evil.test' }
  expect((await api.call('accounts.requestReset', redirecting, { from: newCaller() })).status).toBe(422)

  const twice = await new Promise<number | undefined>((done, fail) => {
    const headers = ['Host', new URL(env().BASE_URL).host, 'Host', 'evil.test', 'Content-Type', 'application/json']
    const path = '/api/rpc/accounts/requestReset'
    const request = http.request({ port: api.port, method: 'POST', path, headers }, (res) =>
      done(res.resume().statusCode),
    )
    request.on('error', fail).end(JSON.stringify({ email: member.email }))
  })
  expect(twice).toBeOneOf([400, 421])
  await runDueJobs(committed.at)
  expect(await mailsSent(committed.at, member.email)).toHaveLength(1)
})

test('[AU13] changing the password takes the old one and ends the other sessions', async ({ api, committed }) => {
  const member = await aMember()
  const { as } = await signInAs(api, member, { from: newCaller() })
  const elsewhere = (await signInAs(api, member, { from: newCaller() })).as
  const change = (input: object) => api.call('accounts.changePassword', input, { as, from: newCaller() })
  const wrong = await change({ password: 'not mine at all', newPassword: FRESH })
  expect(wrong).toMatchObject({ status: 422, body: { errors: [{ field: 'password', code: 'wrong_password' }] } })
  const weak = await change({ password: PASSWORD, newPassword: 'okafor.amara.1' })
  expect(weak).toMatchObject({ status: 422, body: { errors: [{ field: 'newPassword', code: 'too_personal' }] } })
  expect([await status(api, as), await status(api, elsewhere)]).toEqual([200, 200])

  const before = as.header()
  expect((await change({ password: PASSWORD, newPassword: FRESH })).status).toBe(200)
  expect(as.header()).not.toBe(before)
  expect([await status(api, as), await status(api, elsewhere)]).toEqual([200, 401])
  expect([await canSignIn(api, member, PASSWORD), await canSignIn(api, member, FRESH)]).toEqual([false, true])
  expect(await mailsSent(committed.at, member.email)).toMatchObject([{ template: 'accounts.password_changed' }])
})

test('a new password stops a change of address that was on its way', async ({ api, committed }) => {
  const member = await aMember()
  const { as } = await signInAs(api, member, { from: newCaller() })
  await api.call(
    'accounts.requestEmailChange',
    { email: 'thief@example.test', password: PASSWORD },
    { as, from: newCaller() },
  )
  await reset(api, await linkFor(api, committed.at, member))
  expect(await withIdentity((tx) => tx.select().from(emailChange))).toEqual([])
})

test('cannot change a password signed out', async ({ api }) => {
  const answer = await api.call(
    'accounts.changePassword',
    { password: PASSWORD, newPassword: FRESH },
    { as: new CookieJar() },
  )
  expect(answer.status).toBe(401)
})
