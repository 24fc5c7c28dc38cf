import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { withSystem } from '#platform/db/tx.ts'
import { CookieJar } from '../../../../tests/support/api.ts'
import { moveClock } from '../../../../tests/support/clock.ts'
import { aBrowser, codeIn, EMAIL, give, notThis } from '../../../../tests/support/email-codes.ts'
import { newCaller, test } from '../../../../tests/support/http.ts'
import { mailsSent } from '../../../../tests/support/mails.ts'
import { aMember, PASSWORD, signInAs } from '../../../../tests/support/members.ts'
import { closeIdentity, openIdentity, withIdentity } from '../gateway.ts'
import { session, user } from '../identity/tables.ts'

const usersOf = (email: string) => withIdentity((tx) => tx.select().from(user).where(eq(user.email, email)))

test('[AU03] cannot try a sixth time: five are counted one by one, across processes', async ({ api, committed }) => {
  const as = await aBrowser(api)
  const code = codeIn(await mailsSent(committed.at, EMAIL))
  const lefts = []
  for (let n = 1; n <= 3; n++) lefts.push((await give(api, as, notThis(code, n))).body.data.left)
  await closeIdentity()
  openIdentity(committed.at.identity)
  for (let n = 4; n <= 5; n++) lefts.push((await give(api, as, notThis(code, n))).body.data.left)
  expect(lefts).toEqual([4, 3, 2, 1, 0])
  expect(await give(api, as, code)).toMatchObject({ status: 400, body: { code: 'code_expired' } })
})

test('[AU03] thirty wrong tries at once are five', async ({ api, committed }) => {
  const as = await aBrowser(api)
  const code = codeIn(await mailsSent(committed.at, EMAIL))
  const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => give(api, as, notThis(code, n + 1))))
  const codes = answers.map(({ body }) => body.code)
  expect(codes.filter((each) => each === 'wrong_code')).toHaveLength(5)
  expect(codes.filter((each) => each === 'code_expired')).toHaveLength(25)
})

test('[AU04] the right code at once from all sides: one session, one account', async ({ api, committed }) => {
  const as = await aBrowser(api)
  const code = codeIn(await mailsSent(committed.at, EMAIL))
  const answers = await Promise.all(Array.from({ length: 12 }, () => give(api, as, code)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  for (const { status, body } of answers) if (status !== 200) expect([status, body.code]).toEqual([400, 'code_expired'])
  expect(await usersOf(EMAIL)).toHaveLength(1)
  expect(await withIdentity((tx) => tx.select().from(session))).toHaveLength(1)
})

test('a sign-up at the same moment makes no second account, and keeps no stranger’s password', async ({
  api,
  committed,
}) => {
  const as = await aBrowser(api)
  const code = codeIn(await mailsSent(committed.at, EMAIL))
  const stranger = { name: 'Not Mara', email: EMAIL, password: PASSWORD }
  const [entered] = await Promise.all([
    give(api, as, code),
    ...Array.from({ length: 3 }, () => api.call('accounts.signUp', stranger, { from: newCaller() })),
  ])
  expect(entered.status).toBe(200)
  expect(await usersOf(EMAIL)).toMatchObject([{ emailVerified: true }])
  const tried = await signInAs(api, stranger, { from: newCaller() })
  expect(tried.answer).toMatchObject({ status: 401 })
})

test('[AU04] cannot use a code twice, nor a second after its ten minutes', async ({ api, committed }) => {
  const as = await aBrowser(api)
  const used = codeIn(await mailsSent(committed.at, EMAIL))
  const kept = new CookieJar()
  kept.keep([as.header()])
  expect((await give(api, as, used)).status).toBe(200)
  expect(await give(api, kept, used)).toMatchObject({ status: 400, body: { code: 'code_expired' } })

  const late = await aBrowser(api)
  const old = codeIn(await mailsSent(committed.at, EMAIL))
  await withSystem('ten minutes go by', (tx) => moveClock(tx, 10 * 60_000 + 1000))
  expect(await give(api, late, old)).toMatchObject({ status: 400, body: { code: 'code_expired' } })
})

test('a code is good until its last second', async ({ api, committed }) => {
  const as = await aBrowser(api)
  const code = codeIn(await mailsSent(committed.at, EMAIL))
  await withSystem('nearly ten minutes go by', (tx) => moveClock(tx, 10 * 60_000 - 8000))
  expect((await give(api, as, code)).status).toBe(200)
})

test('a new code replaces the one before', async ({ api, committed }) => {
  const as = await aBrowser(api)
  const before = new CookieJar()
  before.keep([as.header()])
  const first = codeIn(await mailsSent(committed.at, EMAIL))
  await api.call('accounts.requestCode', { email: EMAIL }, { as, from: newCaller() })
  const second = codeIn(await mailsSent(committed.at, EMAIL))
  expect(await give(api, before, first)).toMatchObject({ status: 400, body: { code: 'code_expired' } })
  expect((await give(api, as, second)).status).toBe(200)
})

test('a request that was replaced before its mail was made sends none', async ({ api, committed }) => {
  await aBrowser(api)
  const as = await aBrowser(api)
  const mails = await mailsSent(committed.at, EMAIL)
  expect(mails).toHaveLength(1)
  expect((await give(api, as, codeIn(mails))).status).toBe(200)
})

test('a mail that is made too late is not sent', async ({ api, committed }) => {
  await aBrowser(api)
  await withSystem('the queue stands still', (tx) => moveClock(tx, 10 * 60_000 + 1000))
  expect(await mailsSent(committed.at, EMAIL)).toEqual([])
})

test('[AU02] an address gets five codes an hour, whoever asks, known or not', async ({ api, committed }) => {
  await aMember({ email: 'amara@okafor.test' })
  for (const email of [EMAIL, 'amara@okafor.test']) {
    for (let n = 0; n < 5; n++) await aBrowser(api, email)
    const sixth = await api.call('accounts.requestCode', { email }, { from: newCaller() })
    expect(sixth).toMatchObject({ status: 429, body: { code: 'too_many_codes', retryAfter: expect.any(Number) } })
    expect(sixth.headers['set-cookie']).toBeUndefined()
  }
  await withSystem('an hour goes by', (tx) => moveClock(tx, 60 * 60_000 + 1000))
  await aBrowser(api)
  expect(codeIn(await mailsSent(committed.at, EMAIL))).toMatch(/^\d{6}$/)
})

test('[AU02] one caller asks three times a minute', async ({ api }) => {
  const from = newCaller()
  const statuses = []
  for (let n = 0; n < 4; n++) {
    const { status } = await api.call('accounts.requestCode', { email: `n${n}@example.test` }, { from })
    statuses.push(status)
  }
  expect(statuses).toEqual([200, 200, 200, 429])
})

test('[AU02] twenty wrong ones in a day are the most, however many codes', async ({ api, committed }) => {
  let as = new CookieJar()
  for (let round = 0; round < 4; round++) {
    as = await aBrowser(api)
    const code = codeIn(await mailsSent(committed.at, EMAIL))
    for (let n = 1; n <= 5; n++)
      expect((await give(api, as, notThis(code, n))).body).toMatchObject({ code: 'wrong_code', data: { left: 5 - n } })
    await withSystem('an hour goes by', (tx) => moveClock(tx, 60 * 60_000))
  }
  const refused = await api.call('accounts.requestCode', { email: EMAIL }, { from: newCaller() })
  expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_codes' } })
  await withSystem('a day goes by', (tx) => moveClock(tx, 24 * 60 * 60_000))
  await aBrowser(api)
})
