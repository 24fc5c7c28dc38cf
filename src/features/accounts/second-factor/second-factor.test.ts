import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { withSystem } from '#platform/db/tx.ts'
import type { Api } from '../../../../tests/support/api.ts'
import { CookieJar } from '../../../../tests/support/api.ts'
import { moveClock } from '../../../../tests/support/clock.ts'
import { newCaller, test } from '../../../../tests/support/http.ts'
import { mailsSent } from '../../../../tests/support/mails.ts'
import type { Member } from '../../../../tests/support/members.ts'
import { aMember, enrol, PASSWORD, signInAs } from '../../../../tests/support/members.ts'
import { withIdentity } from '../gateway.ts'
import { session, twoFactor } from '../identity/tables.ts'

/** Somebody with a second factor, and what their app shows; steps from now, since a step counts once. */
async function anEnrolled(api: Api, role: 'client' | 'admin' = 'client') {
  const member = await aMember({ role })
  const { as } = await signInAs(api, member, { from: newCaller() })
  return { member, as, ...(await enrol(api, as, PASSWORD, newCaller())) }
}

/** A browser in which the password was right and the code is awaited. */
const halfIn = async (api: Api, member: Member) => (await signInAs(api, member, { from: newCaller() })).as
const give = (api: Api, as: CookieJar, code: string) =>
  api.call('accounts.giveCode', { code }, { as, from: newCaller() })
const giveBackup = (api: Api, as: CookieJar, code: string) =>
  api.call('accounts.giveBackupCode', { code }, { as, from: newCaller() })
const isIn = async (api: Api, as: CookieJar) =>
  (await api.call('accounts.me', {}, { as, from: newCaller() })).status === 200

/** As if the app's last used code were long past. */
const forgetSteps = () => withIdentity((tx) => tx.update(twoFactor).set({ lastStep: 0 }))

test('[W.auth/2] sets up an app by picture or by hand, and signs in with its code', async ({ api, committed }) => {
  const { member, as, begun, confirmed, code, backupCodes } = await anEnrolled(api)
  expect(begun.body).toMatchObject({
    secret: expect.stringMatching(/^[A-Z2-7]{32,}$/),
    qr: { size: expect.any(Number) },
  })
  const uri = new URL(begun.body.uri)
  expect(`${uri.protocol}//${uri.host}${decodeURIComponent(uri.pathname)}`).toBe(`otpauth://totp/Loom:${member.email}`)
  expect(begun.body.qr.path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/)
  expect(confirmed.status).toBe(200)
  expect(new Set(backupCodes).size).toBe(10)
  for (const each of backupCodes) expect(each).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/)
  expect((await api.call('accounts.me', {}, { as })).body).toMatchObject({ secondFactor: true })
  expect(await mailsSent(committed.at, member.email)).toMatchObject([{ template: 'accounts.second_factor_on' }])

  const { as: second, answer } = await signInAs(api, member, { from: newCaller() })
  expect(answer).toMatchObject({ status: 200, body: { step: 'second_factor' } })
  expect(await give(api, second, code(1))).toMatchObject({ status: 200, body: { step: 'done', secondFactor: 'on' } })
  expect(await isIn(api, second)).toBe(true)
})

test('[AU06] with only the password given, nothing opens', async ({ api }) => {
  const { member } = await anEnrolled(api)
  await withIdentity((tx) => tx.delete(session))
  const as = await halfIn(api, member)
  expect(as.header()).not.toContain('loom_session')
  const calls = [
    'me',
    'security',
    'devices',
    'updateProfile',
    'renewBackupCodes',
    'confirmSecondFactor',
    'turnOffSecondFactor',
  ]
  for (const name of calls) {
    const input =
      name === 'confirmSecondFactor'
        ? { code: '123456' }
        : name.includes('ack') || name.includes('Off')
          ? { password: PASSWORD }
          : {}
    const answer = await api.call(`accounts.${name}`, input, { as, from: newCaller() })
    expect(answer).toMatchObject({ status: 401, body: { code: 'sign_in_required' } })
  }
  expect(await withIdentity((tx) => tx.select().from(session))).toEqual([])
})

test('[AU04] a code counts once: not again, and of two at once one', async ({ api }) => {
  const { member, code } = await anEnrolled(api)
  const again = await halfIn(api, member)
  // The code that set the app up is used up as well.
  expect((await give(api, again, code(0))).status).toBe(401)
  const [one, other] = [await halfIn(api, member), await halfIn(api, member)]
  const answers = await Promise.all([give(api, one, code(1)), give(api, other, code(1))])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401])
  expect((await give(api, again, code(1))).status).toBe(401)
})

test('[AU04] cannot use a code that is a minute old', async ({ api }) => {
  const { member, code } = await anEnrolled(api)
  await forgetSteps()
  const as = await halfIn(api, member)
  expect((await give(api, as, code(-2, Date.now()))).status).toBe(401)
  expect((await give(api, as, code(-1, Date.now()))).status).toBe(200)
})

test('[AU04] five tries in five minutes, wherever they come from', { timeout: 120_000 }, async ({ api }) => {
  const { member, code } = await anEnrolled(api)
  await withSystem('time goes by', (tx) => moveClock(tx, 6 * 60_000))
  const statuses: number[] = []
  let jar = new CookieJar()
  for (let n = 0; n < 100; n++) {
    // A new challenge gives the auth library's own counter a new start, ours not.
    if (n % 20 === 0) jar = await halfIn(api, member)
    statuses.push((await give(api, jar, String(100_000 + n))).status)
  }
  expect(statuses.filter((status) => status === 401)).toHaveLength(5)
  expect(statuses.filter((status) => status === 429)).toHaveLength(95)
  const right = await give(api, jar, code(1))
  expect(right).toMatchObject({ status: 429, body: { code: 'too_many_tries', retryAfter: expect.any(Number) } })
  const backup = await giveBackup(api, jar, '0123-4567-89ab-cdef')
  expect(backup.status).toBe(429)
})
test('[AU05] a backup code works once, also when it is sent twice at once, and its owner is told', async ({
  api,
  committed,
}) => {
  const { member, backupCodes } = await anEnrolled(api)
  const [first = '', second = ''] = backupCodes
  // Typed as people type: spaces, capitals, letters for digits.
  const typed = first.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'l')
  const as = await halfIn(api, member)
  expect(await giveBackup(api, as, typed)).toMatchObject({ status: 200, body: { step: 'done' } })
  expect(await isIn(api, as)).toBe(true)
  expect((await giveBackup(api, await halfIn(api, member), first)).status).toBe(401)

  const [one, other] = [await halfIn(api, member), await halfIn(api, member)]
  const answers = await Promise.all([giveBackup(api, one, second), giveBackup(api, other, second)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401])

  const told = (await mailsSent(committed.at, member.email)).filter(
    ({ template }) => template === 'accounts.backup_code_used',
  )
  expect(told.map(({ text }) => /(\d+) are left/.exec(text)?.[1])).toEqual(['9', '8'])
  expect((await api.call('accounts.security', {}, { as })).body).toMatchObject({ backupCodesLeft: 8 })
})

test('[AU05] backup codes are not in the database', async ({ api }) => {
  const { backupCodes } = await anEnrolled(api)
  const { rows } = await withIdentity((tx) => tx.execute(sql`select t::text as row from identity.two_factor t`))
  const stored = String(rows[0]?.row)
  for (const code of backupCodes) {
    expect(stored).not.toContain(code)
    expect(stored).not.toContain(code.replaceAll('-', ''))
  }
})

test('new backup codes take the password and stop the old ones', async ({ api, committed }) => {
  const { member, as, backupCodes } = await anEnrolled(api)
  const wrong = await api.call('accounts.renewBackupCodes', { password: 'not mine at all' }, { as })
  expect(wrong).toMatchObject({ status: 422, body: { errors: [{ field: 'password', code: 'wrong_password' }] } })
  const renewed = await api.call('accounts.renewBackupCodes', { password: PASSWORD }, { as })
  expect(renewed.body.backupCodes).toHaveLength(10)
  expect((await giveBackup(api, await halfIn(api, member), backupCodes[0] ?? '')).status).toBe(401)
  expect((await giveBackup(api, await halfIn(api, member), renewed.body.backupCodes[0])).status).toBe(200)
  const templates = (await mailsSent(committed.at, member.email)).map(({ template }) => template)
  expect(templates).toContain('accounts.backup_codes_made')
})

test('[AU13] setting it up or turning it off signs every other device out', async ({ api, committed }) => {
  const member = await aMember()
  const { as } = await signInAs(api, member, { from: newCaller() })
  const elsewhere = (await signInAs(api, member, { from: newCaller() })).as
  const { code } = await enrol(api, as, PASSWORD, newCaller())
  expect([await isIn(api, as), await isIn(api, elsewhere)]).toEqual([true, false])

  const other = await halfIn(api, member)
  await give(api, other, code(1))
  const off = await api.call('accounts.turnOffSecondFactor', { password: PASSWORD }, { as })
  expect(off.status).toBe(200)
  expect([await isIn(api, as), await isIn(api, other)]).toEqual([true, false])
  expect((await signInAs(api, member, { from: newCaller() })).answer.body).toMatchObject({ step: 'done' })
  const templates = (await mailsSent(committed.at, member.email)).map(({ template }) => template)
  expect(templates).toEqual(['accounts.second_factor_on', 'accounts.second_factor_off'])
})

test('[W.auth/2] an admin must set it up first, and cannot turn it off', async ({ api }) => {
  const member = await aMember({ role: 'admin' })
  const { as, answer } = await signInAs(api, member, { from: newCaller() })
  expect(answer.body).toMatchObject({ step: 'done', secondFactor: 'required' })
  expect((await api.call('accounts.me', {}, { as })).body).toMatchObject({ kind: 'admin', mustEnrol: true })
  for (const name of ['accounts.security', 'accounts.devices', 'admin.people'])
    expect(await api.call(name, {}, { as })).toMatchObject({ status: 403, body: { code: 'second_factor_required' } })
  await enrol(api, as, PASSWORD, newCaller())
  expect((await api.call('accounts.me', {}, { as })).body).toMatchObject({ mustEnrol: false })
  expect((await api.call('admin.people', {}, { as })).status).toBe(200)
  const off = await api.call('accounts.turnOffSecondFactor', { password: PASSWORD }, { as })
  expect(off).toMatchObject({ status: 409, body: { code: 'second_factor_required' } })
})

test('a coach is proposed one', async ({ api }) => {
  const { answer } = await signInAs(api, await aMember({ role: 'coach' }), { from: newCaller() })
  expect(answer.body).toEqual({ step: 'done', secondFactor: 'proposed' })
})

test('cannot set it up with a wrong password or a wrong code, nor twice', async ({ api }) => {
  const member = await aMember()
  const { as } = await signInAs(api, member, { from: newCaller() })
  const call = (name: string, input: object) => api.call(`accounts.${name}`, input, { as, from: newCaller() })
  expect(await call('confirmSecondFactor', { code: '000000' })).toMatchObject({
    status: 409,
    body: { code: 'second_factor_not_begun' },
  })
  expect((await call('beginSecondFactor', { password: 'not mine at all' })).body).toMatchObject({
    errors: [{ code: 'wrong_password' }],
  })
  await call('beginSecondFactor', { password: PASSWORD })
  expect(await call('confirmSecondFactor', { code: '000000' })).toMatchObject({
    status: 401,
    body: { code: 'wrong_code' },
  })
  expect((await call('me', {})).body).toMatchObject({ secondFactor: false })
  const { confirmed } = await enrol(api, as, PASSWORD, newCaller())
  expect(confirmed.status).toBe(200)
  expect(await call('beginSecondFactor', { password: PASSWORD })).toMatchObject({
    status: 409,
    body: { code: 'second_factor_on' },
  })
})

test('cannot give a code without the password first, nor ten minutes later', async ({ api }) => {
  const { member, code } = await anEnrolled(api)
  expect(await give(api, new CookieJar(), code(1))).toMatchObject({ status: 401, body: { code: 'sign_in_again' } })
  const as = await halfIn(api, member)
  await withIdentity((tx) =>
    tx.execute(sql`update identity.verification set expires_at = expires_at - interval '10 minutes'`),
  )
  expect(await give(api, as, code(1))).toMatchObject({ status: 401, body: { code: 'sign_in_again' } })
})

test('a stolen session cannot try passwords without end', async ({ api }) => {
  const { as } = await anEnrolled(api)
  const statuses: number[] = []
  for (let n = 0; n < 14; n++) {
    const input = { password: `not mine at all ${n}` }
    statuses.push((await api.call('accounts.renewBackupCodes', input, { as, from: newCaller() })).status)
  }
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(422))
  expect(statuses.at(-1)).toBe(429)
})
