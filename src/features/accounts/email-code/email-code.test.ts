import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { withSystem } from '#platform/db/tx.ts'
import { CookieJar } from '../../../../tests/support/api.ts'
import { aBrowser, codeIn, EMAIL, give, MARA } from '../../../../tests/support/email-codes.ts'
import { newCaller, test } from '../../../../tests/support/http.ts'
import { linkIn, mailsSent } from '../../../../tests/support/mails.ts'
import { aMember, PASSWORD, signInAs } from '../../../../tests/support/members.ts'
import { withIdentity } from '../gateway.ts'
import { account, session, user } from '../identity/tables.ts'
import { auditEvents } from '../tables.ts'

const usersOf = (email: string) => withIdentity((tx) => tx.select().from(user).where(eq(user.email, email)))

test('an address nobody has: the code opens an account as a client and signs in', async ({ api, committed }) => {
  const as = await aBrowser(api, ' Mara@Lindqvist.TEST ', { locale: 'de' })
  const mails = await mailsSent(committed.at, EMAIL)
  expect(mails).toMatchObject([{ template: 'accounts.code', subject: expect.stringMatching(/^Ihr Code für /) }])
  const code = codeIn(mails)
  expect(await usersOf(EMAIL)).toEqual([])

  const answer = await give(api, as, code)
  expect(answer).toMatchObject({ status: 200, body: { step: 'done', secondFactor: 'off' } })
  expect((await api.call('accounts.me', {}, { as })).body).toMatchObject({ kind: 'client', email: EMAIL, ...MARA })
  const [made] = await usersOf(EMAIL)
  expect(made).toMatchObject({ name: MARA.name, emailVerified: true })
  expect(await withIdentity((tx) => tx.select().from(account))).toEqual([])
  const log = await withSystem('the log in a test', (tx) => tx.select().from(auditEvents).orderBy(auditEvents.id))
  expect(log).toMatchObject([
    { actorId: null, action: 'accounts.signed_up', subject: made?.id },
    { actorId: made?.id, action: 'accounts.signed_in', subject: made?.id },
  ])
  expect((await api.call('accounts.security', {}, { as })).body).toMatchObject({ passwordChangedAt: null })
})

test('a known client is let in and stays as they are; the code is in no subject and no answer', async ({
  api,
  committed,
}) => {
  const member = await aMember({ email: EMAIL, name: 'Mara L', locale: 'es', zone: 'Europe/Madrid' })
  const as = await aBrowser(api, EMAIL, { locale: 'de' })
  const mails = await mailsSent(committed.at, EMAIL)
  const code = codeIn(mails)
  expect(mails[0]?.subject).toMatch(/^Tu código para /)
  expect(mails[0]?.subject).not.toContain(code)
  const answer = await give(api, as, `${code.slice(0, 3)} ${code.slice(3)}`, { name: undefined })
  expect(answer.status).toBe(200)
  expect(JSON.stringify([answer.body, answer.headers['set-cookie']])).not.toContain(code)
  const me = await api.call('accounts.me', {}, { as })
  expect(me.body).toMatchObject({ id: member.id, name: 'Mara L', locale: 'es', zone: 'Europe/Madrid' })
  expect((await signInAs(api, member, { from: newCaller() })).answer.status).toBe(200)
})

test('a sign-up nobody confirmed is confirmed, without the password and name somebody gave it', async ({
  api,
  committed,
}) => {
  const stranger = { name: 'Not Mara', email: EMAIL, password: PASSWORD }
  await api.call('accounts.signUp', stranger, { from: newCaller() })
  const link = linkIn(await mailsSent(committed.at, EMAIL), '/verify/')
  const as = await aBrowser(api)
  const code = codeIn(await mailsSent(committed.at, EMAIL))
  const nameless = await give(api, as, code, { name: undefined })
  expect(nameless).toMatchObject({ status: 422, body: { errors: [{ field: 'name', code: 'name_needed' }] } })
  expect((await give(api, as, code)).status).toBe(200)
  expect((await api.call('accounts.me', {}, { as })).body).toMatchObject({ name: MARA.name, zone: MARA.zone })
  expect((await signInAs(api, stranger, { from: newCaller() })).answer).toMatchObject({ status: 401 })
  const token = link.split('/').at(-1)
  const confirmed = await api.call('accounts.verifyEmail', { token, password: PASSWORD }, { from: newCaller() })
  expect(confirmed).toMatchObject({ status: 400, body: { code: 'link_invalid' } })
})

test('who is new and gave no name is asked for it, with the same code', async ({ api, committed }) => {
  const as = await aBrowser(api)
  const code = codeIn(await mailsSent(committed.at, EMAIL))
  const asked = await give(api, as, code, { name: undefined })
  expect(asked).toMatchObject({ status: 422, body: { errors: [{ field: 'name', code: 'name_needed' }] } })
  expect(await usersOf(EMAIL)).toEqual([])
  expect((await give(api, as, code)).status).toBe(200)
})

test('[AU14] the session is new, travels in cookies only, and what bound the code is taken back', async ({
  api,
  committed,
}) => {
  const as = new CookieJar()
  as.keep(['loom_session=planted.by-somebody', 'loom_email_code=planted'])
  const asked = await api.call('accounts.requestCode', { email: EMAIL }, { as, from: newCaller() })
  expect(asked.headers['set-cookie']).toEqual([
    expect.stringMatching(/^loom_email_code=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/),
  ])
  const answer = await give(api, as, codeIn(await mailsSent(committed.at, EMAIL)))
  const [opened] = await withIdentity((tx) => tx.select().from(session))
  expect(answer.headers['set-cookie']?.join()).toMatch(/loom_session=[^;]+; Max-Age=2592000; Path=\/; HttpOnly/)
  expect(JSON.stringify(answer.body)).not.toContain(opened?.token)
  expect(as.header()).not.toContain('loom_email_code')
  expect((await api.call('accounts.me', {}, { as })).status).toBe(200)
})

test('without a password nothing that asks for it is a dead end: a link sets the first', async ({ api, committed }) => {
  const as = await aBrowser(api)
  expect((await give(api, as, codeIn(await mailsSent(committed.at, EMAIL)))).status).toBe(200)
  const asking: [string, object][] = [
    ['accounts.changePassword', { password: 'x', newPassword: PASSWORD }],
    ['accounts.requestEmailChange', { password: 'x', email: 'other@lindqvist.test' }],
    ['accounts.beginSecondFactor', { password: 'x' }],
    ['accounts.planDeletion', { password: 'x' }],
  ]
  for (const [name, input] of asking)
    expect(await api.call(name, input, { as, from: newCaller() })).toMatchObject({
      status: 409,
      body: { code: 'no_password' },
    })
  const guess = await signInAs(api, { email: EMAIL, password: PASSWORD }, { from: newCaller() })
  expect(guess.answer).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } })

  await api.call('accounts.requestReset', { email: EMAIL }, { as, from: newCaller() })
  const token = linkIn(await mailsSent(committed.at, EMAIL), '/reset/')
    .split('/')
    .at(-1)
  const set = await api.call('accounts.resetPassword', { token, newPassword: PASSWORD }, { from: newCaller() })
  expect(set.status).toBe(200)
  const { as: again, answer } = await signInAs(api, { email: EMAIL, password: PASSWORD }, { from: newCaller() })
  expect(answer.status).toBe(200)
  expect((await api.call('accounts.security', {}, { as: again })).body.passwordChangedAt).toEqual(expect.any(Number))
  const planned = await api.call('accounts.planDeletion', { password: PASSWORD }, { as: again, from: newCaller() })
  expect(planned.status).toBe(200)
})
