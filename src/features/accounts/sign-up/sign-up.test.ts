import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { withSystem } from '#platform/db/tx.ts'
import { CookieJar } from '../../../../tests/support/api.ts'
import { moveClock } from '../../../../tests/support/clock.ts'
import { newCaller, test } from '../../../../tests/support/http.ts'
import { linkIn, mailsSent } from '../../../../tests/support/mails.ts'
import { aMember, PASSWORD, signInAs } from '../../../../tests/support/members.ts'
import { withIdentity } from '../gateway.ts'

const ines = { name: 'Inès Moreau', email: 'ines@moreau.test', password: PASSWORD }
const OTHER = 'nine quiet harbours'
const tokenIn = (link: string) => link.split(/[/?]/).find((part) => part.length === 43) ?? ''

const storedOf = (email: string) =>
  withIdentity(async (tx) => {
    const { rows } = await tx.execute(sql`
      select u.id, u.name, u.email_verified, a.password from identity."user" u join identity.account a on a.user_id = u.id
      where u.email = ${email}`)
    return rows
  })

test('[W.auth/1] [W.auth/6] signs up, confirms the address by mail and is in', async ({ api, committed }) => {
  const as = new CookieJar()
  const from = newCaller()
  const wish = { ...ines, locale: 'de', zone: 'Europe/Berlin', hourCycle: 'h23', next: '/coaches/petra' }
  expect(await api.call('accounts.signUp', wish, { as, from })).toMatchObject({ status: 200, body: {} })
  expect(as.header()).toBe('')

  const early = await signInAs(api, ines, { from })
  expect(early.answer).toMatchObject({ status: 403, body: { code: 'email_not_verified' } })

  const sent = await mailsSent(committed.at, ines.email)
  expect(sent).toMatchObject([{ template: 'accounts.verify', subject: expect.stringContaining('Bestätigen') }])
  const link = linkIn(sent, '/verify/')
  expect(link).toMatch(/^\/de\/verify\/[\w-]{43}\?next=%2Fcoaches%2Fpetra$/)

  const token = tokenIn(link)
  const seen = await api.rest('GET', `/email-verifications/${token}`, undefined, { from })
  expect(seen.body).toEqual({ email: ines.email })
  const wrong = await api.call('accounts.verifyEmail', { token, password: OTHER }, { as, from })
  expect(wrong).toMatchObject({ status: 422, body: { errors: [{ field: 'password', code: 'wrong_password' }] } })
  const right = await api.call('accounts.verifyEmail', { token, password: ines.password }, { as, from })
  expect(right).toMatchObject({ status: 200, body: { step: 'done', secondFactor: 'off' } })

  expect((await api.call('accounts.me', {}, { as })).body).toMatchObject({
    ...{ kind: 'client', name: 'Inès Moreau', email: ines.email, locale: 'de', zone: 'Europe/Berlin' },
    ...{ hourCycle: 'h23', secondFactor: false, mustEnrol: false, deleteAfter: null },
  })
  const again = await api.call('accounts.verifyEmail', { token, password: OTHER }, { from })
  expect(again).toMatchObject({ status: 400, body: { code: 'link_invalid' } })
})

test('the secret of a link may begin with any letter that secrets are made of', async ({ api }) => {
  for (const letter of ['_', '-', '0', 'Z', 'a']) {
    const token = letter + 'a_-B0'.repeat(9).slice(0, 42)
    const { status, body } = await api.rest('GET', `/email-verifications/${token}`, undefined, { from: newCaller() })
    expect([letter, status, body.code]).toEqual([letter, 400, 'link_invalid'])
  }
})

test('[AZ04] whatever role is asked for, everybody signs up as a client', async ({ api }) => {
  for (const extra of [{ role: 'admin' }, { role: 'coach' }, { isAdmin: true }, { emailVerified: true }, { id: 'x' }]) {
    const answer = await api.call('accounts.signUp', { ...ines, ...extra }, { from: newCaller() })
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: Object.keys(extra)[0] }] } })
  }
  expect(await storedOf(ines.email)).toEqual([])
  await api.call('accounts.signUp', ines, { from: newCaller() })
  const { rows } = await withSystem('roles in a test', (tx) => tx.execute(sql`select role, status from loom.accounts`))
  expect(rows).toEqual([{ role: 'client', status: 'active' }])
})

test('[AZ04] signing up with a known address changes nothing of its account', async ({ api, committed }) => {
  const member = await aMember({ email: 'amara@okafor.test' })
  const before = await storedOf(member.email)
  const stranger = { ...ines, email: ' AMARA@Okafor.test', password: OTHER }
  const known = await api.call('accounts.signUp', stranger, { from: newCaller() })
  const unknown = await api.call('accounts.signUp', { ...stranger, email: 'nobody@okafor.test' }, { from: newCaller() })
  expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
  expect(await storedOf(member.email)).toEqual(before)
  const [mail] = await mailsSent(committed.at, member.email)
  expect(mail).toMatchObject({ template: 'accounts.already_here' })
  expect(mail?.text).toContain('/sign-in')
})

test('a stranger who signs up with somebody’s address first gains nothing', async ({ api, committed }) => {
  const from = newCaller()
  await api.call('accounts.signUp', { ...ines, name: 'Stranger', password: OTHER }, { from })
  await api.call('accounts.signUp', ines, { from })
  const token = tokenIn(linkIn(await mailsSent(committed.at, ines.email), '/verify/'))
  const taken = await api.call('accounts.verifyEmail', { token, password: OTHER }, { from })
  expect(taken.body).toMatchObject({ errors: [{ code: 'wrong_password' }] })
  const confirmed = await api.call('accounts.verifyEmail', { token, password: ines.password }, { from })
  expect(confirmed.body).toMatchObject({ step: 'done' })
  expect(await storedOf(ines.email)).toMatchObject([{ name: 'Inès Moreau', email_verified: true }])
  // From now on signing up with the address overwrites nothing.
  await api.call('accounts.signUp', { ...ines, password: OTHER }, { from: newCaller() })
  expect((await signInAs(api, ines, { from: newCaller() })).answer.status).toBe(200)
})

test('[W.auth/6] cannot confirm with a link older than a day, and asks for another', async ({ api, committed }) => {
  const from = newCaller()
  await api.call('accounts.signUp', ines, { from })
  const old = tokenIn(linkIn(await mailsSent(committed.at), '/verify/'))
  await withSystem('a day goes by', (tx) => moveClock(tx, 24 * 60 * 60_000 + 1000))
  const late = await api.call('accounts.verifyEmail', { token: old, password: PASSWORD }, { from })
  expect(late).toMatchObject({ status: 400, body: { code: 'link_invalid' } })
  const asked = await api.call('accounts.requestVerification', { email: ines.email }, { from })
  expect(asked).toMatchObject({ status: 200, body: {} })
  const token = tokenIn(linkIn(await mailsSent(committed.at), '/verify/'))
  expect(token).not.toBe(old)
  expect((await api.call('accounts.verifyEmail', { token, password: PASSWORD }, { from })).status).toBe(200)
})

test('an address gets three links an hour, whoever asks for them', async ({ api, committed }) => {
  await api.call('accounts.signUp', ines, { from: newCaller() })
  for (let n = 0; n < 5; n++)
    await api.call('accounts.requestVerification', { email: ines.email }, { from: newCaller() })
  expect(await mailsSent(committed.at, ines.email)).toHaveLength(3)
})

test('refuses weak passwords and addresses that are none, each on its field', async ({ api }) => {
  const refusals: [object, object][] = [
    [{ password: 'short' }, { field: 'password', code: 'too_short' }],
    [{ password: 'Password-2026' }, { field: 'password', code: 'too_common' }],
    [{ password: 'moreau.ines.1' }, { field: 'password', code: 'too_personal' }],
    [{ email: 'ines at moreau' }, { field: 'email', code: 'invalid_format' }],
    [{ email: 'іnes@moreau.test' }, { field: 'email', code: 'invalid_format' }], // a Cyrillic і
    [{ name: '   ' }, { field: 'name', code: 'too_small' }],
    [{ zone: 'Mars/Olympus' }, { field: 'zone', code: 'custom' }],
  ]
  for (const [wrong, error] of refusals) {
    const answer = await api.call('accounts.signUp', { ...ines, ...wrong }, { from: newCaller() })
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid_input', errors: [error] } })
  }
})

test('[IN02] a name is a line of up to 80 characters, and no stranger’s words reach a mailbox', async ({
  api,
  committed,
}) => {
  for (const name of ['Ines\r\nBcc: all@x.test', 'n'.repeat(2000), '\u202eenI', 'a\u0000b']) {
    const answer = await api.call('accounts.signUp', { ...ines, name }, { from: newCaller() })
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'name' }] } })
  }
  const name = '<a href=//evil.test>Prize</a>'
  expect((await api.call('accounts.signUp', { ...ines, name }, { from: newCaller() })).status).toBe(200)
  const [mail] = await mailsSent(committed.at, ines.email)
  expect(`${mail?.subject}${mail?.html}${mail?.text}`).not.toContain('evil.test')
})
