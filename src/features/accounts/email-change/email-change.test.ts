import { expect } from 'vitest'
import { withSystem } from '#platform/db/tx.ts'
import type { Api, CookieJar } from '../../../../tests/support/api.ts'
import { moveClock } from '../../../../tests/support/clock.ts'
import { newCaller, test } from '../../../../tests/support/http.ts'
import { linkIn, mailsSent } from '../../../../tests/support/mails.ts'
import { aMember, PASSWORD, signInAs } from '../../../../tests/support/members.ts'

const NEW = 'ines@new.test'
type At = Parameters<typeof mailsSent>[0]

const ask = (api: Api, as: CookieJar, input: object = { email: NEW, password: PASSWORD }) =>
  api.call('accounts.requestEmailChange', input, { as, from: newCaller() })
const agree = (api: Api, side: 'old' | 'new', token: string) =>
  api.call('accounts.agreeToEmailChange', { side, token }, { from: newCaller() })
const tokenFor = async (at: At, email: string, side: 'old' | 'new') =>
  linkIn(await mailsSent(at, email), `/verify/${side}/`)
    .split('/')
    .at(-1) ?? ''
const emailOf = async (api: Api, as: CookieJar) =>
  (await api.call('accounts.me', {}, { as, from: newCaller() })).body.email

test('[AU10] an address changes once the old one approved and the new one proved itself', async ({
  api,
  committed,
}) => {
  const member = await aMember()
  const { as } = await signInAs(api, member, { from: newCaller() })
  expect(await ask(api, as, { email: NEW, password: 'not mine at all' })).toMatchObject({
    body: { errors: [{ code: 'wrong_password' }] },
  })
  expect((await ask(api, as, { email: NEW })).status).toBe(422)
  expect((await ask(api, as)).status).toBe(200)
  const [old, fresh] = [await tokenFor(committed.at, member.email, 'old'), await tokenFor(committed.at, NEW, 'new')]
  expect((await mailsSent(committed.at, member.email))[0]?.text).toContain(NEW)

  // In another browser, in any order: the links are all that counts.
  expect(await agree(api, 'new', fresh)).toMatchObject({ status: 200, body: { done: false, waitingFor: 'old' } })
  expect(await emailOf(api, as)).toBe(member.email)
  expect((await api.call('accounts.security', {}, { as })).body.emailChange).toMatchObject({
    ...{ newEmail: NEW, approved: false, confirmed: true },
  })
  expect(await agree(api, 'old', old)).toMatchObject({ status: 200, body: { done: true, waitingFor: null } })

  expect((await api.call('accounts.me', {}, { as })).status).toBe(401)
  expect((await signInAs(api, member, { from: newCaller() })).answer.status).toBe(401)
  const { as: again, answer } = await signInAs(api, { email: NEW, password: PASSWORD }, { from: newCaller() })
  expect(answer.status).toBe(200)
  expect(await emailOf(api, again)).toBe(NEW)
  const told = await mailsSent(committed.at, member.email)
  expect(told.at(-1)).toMatchObject({ template: 'accounts.email_changed', text: expect.stringContaining(NEW) })
  expect((await agree(api, 'old', old)).status).toBe(400)
})

test('[AU10] one yes is not enough, whichever it is', async ({ api, committed }) => {
  for (const side of ['old', 'new'] as const) {
    const member = await aMember()
    const { as } = await signInAs(api, member, { from: newCaller() })
    const email = `${side}-only@example.test`
    await ask(api, as, { email, password: PASSWORD })
    const token = await tokenFor(committed.at, side === 'old' ? member.email : email, side)
    for (let n = 0; n < 2; n++) expect((await agree(api, side, token)).body.done).toBe(false)
    expect(await emailOf(api, as)).toBe(member.email)
  }
})

test('[AU10] cannot agree after a day, after it was withdrawn, or by the other side’s link', async ({
  api,
  committed,
}) => {
  const member = await aMember()
  const { as } = await signInAs(api, member, { from: newCaller() })
  await ask(api, as)
  const old = await tokenFor(committed.at, member.email, 'old')
  expect((await agree(api, 'new', old)).status).toBe(400)
  await api.call('accounts.cancelEmailChange', {}, { as })
  expect(await agree(api, 'old', old)).toMatchObject({ status: 400, body: { code: 'link_invalid' } })

  await ask(api, as)
  const second = await tokenFor(committed.at, member.email, 'old')
  expect(second).not.toBe(old)
  await withSystem('a day goes by', (tx) => moveClock(tx, 24 * 60 * 60_000 + 1000))
  expect((await agree(api, 'old', second)).status).toBe(400)
})

test('cannot move to somebody’s address, nor learn that it is one', async ({ api, committed }) => {
  const [member, other] = [await aMember(), await aMember()]
  const { as } = await signInAs(api, member, { from: newCaller() })
  const taken = await ask(api, as, { email: other.email, password: PASSWORD })
  expect([taken.status, taken.body]).toEqual([200, {}])
  expect(await mailsSent(committed.at, other.email)).toEqual([])

  // Free when it was asked for, taken when the last yes comes.
  await ask(api, as)
  const [old, fresh] = [await tokenFor(committed.at, member.email, 'old'), await tokenFor(committed.at, NEW, 'new')]
  await agree(api, 'new', fresh)
  await aMember({ email: NEW })
  expect(await agree(api, 'old', old)).toMatchObject({ status: 400, body: { code: 'link_invalid' } })
  expect(await emailOf(api, as)).toBe(member.email)
})

test('refuses the address one has', async ({ api }) => {
  const member = await aMember()
  const { as } = await signInAs(api, member, { from: newCaller() })
  const same = await ask(api, as, { email: ` ${member.email.toUpperCase()}`, password: PASSWORD })
  expect(same).toMatchObject({ status: 422, body: { errors: [{ field: 'email', code: 'same_email' }] } })
})
