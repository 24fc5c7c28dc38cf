import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { withSystem } from '#platform/db/tx.ts'
import { CookieJar } from '../../../../tests/support/api.ts'
import { moveClock } from '../../../../tests/support/clock.ts'
import { aBrowser, codeIn, EMAIL, give, notThis } from '../../../../tests/support/email-codes.ts'
import { newCaller, test } from '../../../../tests/support/http.ts'
import { linkIn, mailsSent } from '../../../../tests/support/mails.ts'
import { aMember, enrol, signInAs } from '../../../../tests/support/members.ts'
import { grantRole } from '../commands.ts'
import { forgetStale } from '../deletion/commands.ts'
import { withIdentity } from '../gateway.ts'
import { emailCodes, session } from '../identity/tables.ts'
import { accounts } from '../tables.ts'

test('cannot use a code in another browser, nor cost its owner a try', async ({ api, committed }) => {
  const as = await aBrowser(api)
  const code = codeIn(await mailsSent(committed.at, EMAIL))
  const bent = new CookieJar()
  bent.keep([
    `loom_email_code=${as
      .header()
      .split('=')[1]
      ?.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))}`,
  ])
  const foreign = await aBrowser(api, 'eve@example.test')
  for (const other of [undefined, new CookieJar(), bent, foreign])
    for (let n = 0; n < 3; n++)
      expect(await give(api, other, code)).toMatchObject({ status: 400, body: { code: 'code_expired' } })
  expect(await withIdentity((tx) => tx.select().from(session))).toEqual([])
  expect((await give(api, as, code)).status).toBe(200)
})

test('cannot use a code for another address', async ({ api, committed }) => {
  await aMember({ email: 'amara@okafor.test' })
  const as = await aBrowser(api)
  const code = codeIn(await mailsSent(committed.at, EMAIL))
  const answer = await give(api, as, code, { email: 'amara@okafor.test' })
  expect(answer).toMatchObject({ status: 400, body: { code: 'code_expired' } })
})

test('[AU01] asking says nothing of who exists: one answer at one speed', { timeout: 120_000 }, async ({ api }) => {
  const known = await Promise.all([aMember(), aMember({ role: 'coach' }), aMember({ role: 'admin' })])
  const spans: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
  const answers = new Set<string>()
  for (let pair = 0; pair < 15; pair++) {
    const emails = { known: known[pair % 3]?.email ?? '', unknown: `${randomUUID()}@example.test` }
    for (const kind of pair % 2 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
      const began = performance.now()
      const asked = await api.call('accounts.requestCode', { email: emails[kind] }, { from: newCaller() })
      spans[kind].push(performance.now() - began)
      answers.add(JSON.stringify([asked.status, asked.body, Object.keys(asked.headers).sort()]))
    }
  }
  expect(answers.size).toBe(1)
  expectAlike(spans.known, spans.unknown)
})

test('[AU01] a wrong code says nothing of who exists, or of who signs in otherwise', { timeout: 120_000 }, async ({
  api,
  committed,
}) => {
  const enrolled = await aMember()
  const { as: device } = await signInAs(api, enrolled)
  await enrol(api, device)
  const members = [await aMember(), await aMember({ role: 'coach' }), await aMember({ role: 'admin' }), enrolled]
  const nobodies = members.map(() => ({ email: `${randomUUID()}@example.test` }))
  const browsers = []
  for (const [place, { email }] of [...nobodies, ...members].entries()) {
    const as = await aBrowser(api, email)
    await mailsSent(committed.at, email)
    browsers.push({ as, email, kind: place < nobodies.length ? ('unknown' as const) : ('known' as const) })
  }
  const spans: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
  const answers = new Set<string>()
  // In turn, so that whatever else the machine does slows down all of them.
  for (let n = 0; n < 4; n++) {
    for (const { as, email, kind } of browsers) {
      const began = performance.now()
      const { status, body } = await give(api, as, '00000x'.replace('x', String(n)), { email })
      spans[kind].push(performance.now() - began)
      answers.add(JSON.stringify([n, status, { ...body, instance: undefined }]))
    }
  }
  expect(answers.size).toBe(4)
  expectAlike(spans.known, spans.unknown)
})

test.for(['coach', 'admin'] as const)(
  'cannot enter by code: a %s, who is told to use the password',
  async (role, { api, committed }) => {
    const member = await aMember({ email: EMAIL, role })
    const as = await aBrowser(api)
    const mails = await mailsSent(committed.at, EMAIL)
    expect(mails.map(({ template }) => template)).toEqual(['accounts.use_password'])
    expect(mails[0]?.text).not.toMatch(/\b\d{6}\b/)
    expect(linkIn(mails, '/sign-in')).toBe('/sign-in')
    expect(await give(api, as, '000000')).toMatchObject({ status: 401, body: { code: 'wrong_code' } })
    expect((await api.call('accounts.me', {}, { as })).status).toBe(401)
    expect((await signInAs(api, member, { from: newCaller() })).answer.status).toBe(200)
  },
)

test('[AU07] cannot pass a second factor by code', async ({ api, committed }) => {
  const member = await aMember({ email: EMAIL })
  const { as: device } = await signInAs(api, member)
  const as = await aBrowser(api)
  const early = codeIn(await mailsSent(committed.at, EMAIL))
  await enrol(api, device)
  const sessions = await withIdentity((tx) => tx.select({ id: session.id }).from(session))
  // The code was on its way before; whoever has it has the mailbox, so is told.
  const answer = await give(api, as, early)
  expect(answer).toMatchObject({ status: 403, body: { code: 'use_password' } })
  expect(answer.headers['set-cookie']).toBeUndefined()
  expect(await withIdentity((tx) => tx.select({ id: session.id }).from(session))).toEqual(sessions)

  await aBrowser(api)
  expect((await mailsSent(committed.at, EMAIL)).at(-1)?.template).toBe('accounts.use_password')
})

test('cannot enter by code: who became a coach since it was sent', async ({ api, committed }) => {
  const member = await aMember({ email: EMAIL })
  const as = await aBrowser(api)
  const code = codeIn(await mailsSent(committed.at, EMAIL))
  await withSystem('a coach is made', (tx) => grantRole(tx, member.id, 'coach'))
  expect(await give(api, as, code)).toMatchObject({ status: 403, body: { code: 'use_password' } })
  expect(await withIdentity((tx) => tx.select().from(session))).toEqual([])
})

test('cannot enter by code: who is suspended, as the right code alone learns', async ({ api, committed }) => {
  const member = await aMember({ email: EMAIL })
  await withSystem('an admin decides', (tx) =>
    tx.update(accounts).set({ status: 'suspended' }).where(eq(accounts.id, member.id)),
  )
  const as = await aBrowser(api)
  const code = codeIn(await mailsSent(committed.at, EMAIL))
  expect(await give(api, as, notThis(code))).toMatchObject({ status: 401, body: { code: 'wrong_code' } })
  expect(await give(api, as, code)).toMatchObject({ status: 403, body: { code: 'account_suspended' } })
  expect(await withIdentity((tx) => tx.select().from(session))).toEqual([])
})

test('cannot give a code while signed in, nor from another site', async ({ api, committed }) => {
  const as = await aBrowser(api)
  const code = codeIn(await mailsSent(committed.at, EMAIL))
  const crossed = await give(api, as, code, {}, { headers: { origin: 'https://evil.test' } })
  expect(crossed).toMatchObject({ status: 403, body: { code: 'foreign_origin' } })
  const { as: somebody } = await signInAs(api, await aMember())
  const refused = await give(api, somebody, code)
  expect(refused).toMatchObject({ status: 403, body: { code: 'not_for_your_role' } })
  expect((await give(api, as, code)).status).toBe(200)
})

test('[AZ04] [IN02] cannot choose a role, an id or a name that is none; no stranger’s words reach a mailbox', async ({
  api,
  committed,
}) => {
  const as = await aBrowser(api)
  const mails = await mailsSent(committed.at, EMAIL)
  const code = codeIn(mails)
  for (const extra of [{ role: 'admin' }, { emailVerified: true }, { userId: randomUUID() }])
    expect((await give(api, as, code, extra)).status).toBe(422)
  for (const name of ['Ines\r\nBcc: all@x.test', 'n'.repeat(81), '\u202eenI', 'a\u0000b', '  '])
    expect(await give(api, as, code, { name })).toMatchObject({ status: 422, body: { errors: [{ field: 'name' }] } })
  const named = await api.call('accounts.requestCode', { email: EMAIL, name: 'Prize' }, { from: newCaller() })
  expect(named.status).toBe(422)
  expect((await give(api, as, code)).status).toBe(200)
})

test('what is kept of a code is no code, and goes after a day', async ({ api, committed }) => {
  const as = await aBrowser(api)
  const code = codeIn(await mailsSent(committed.at, EMAIL))
  const [row] = await withIdentity((tx) => tx.select().from(emailCodes))
  const kept = JSON.stringify(row)
  for (const secret of [code, EMAIL, as.header().split('=')[1] ?? '-']) expect(kept).not.toContain(secret)
  await withSystem('a day goes by', (tx) => moveClock(tx, 25 * 60 * 60_000))
  await forgetStale()
  expect(await withIdentity((tx) => tx.select().from(emailCodes))).toEqual([])
})

/** Medians closer than 5 ms, or than the noise of either. */
function expectAlike(one: number[], other: number[]) {
  const at = (times: number[], part: number) => times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? 0
  const noise = (times: number[]) => at(times, 0.75) - at(times, 0.25)
  expect(Math.abs(at(one, 0.5) - at(other, 0.5))).toBeLessThan(Math.max(5, noise(one), noise(other)))
}
