import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { withSystem } from '#platform/db/tx.ts'
import type { Api, CookieJar } from '../../../../tests/support/api.ts'
import { moveClock } from '../../../../tests/support/clock.ts'
import { newCaller, test } from '../../../../tests/support/http.ts'
import { mailsSent } from '../../../../tests/support/mails.ts'
import { aMember, enrol, PASSWORD, signInAs } from '../../../../tests/support/members.ts'
import { withIdentity } from '../gateway.ts'
import { signInTries, user } from '../identity/tables.ts'
import { accounts } from '../tables.ts'
import { eraseDue, forgetStale } from './commands.ts'

const DAY = 24 * 60 * 60_000
const plan = (api: Api, as: CookieJar, password = PASSWORD) =>
  api.call('accounts.planDeletion', { password }, { as, from: newCaller() })
const pass = (ms: number) => withSystem('days go by', (tx) => moveClock(tx, ms))
const accountOf = async (id: string) =>
  (await withSystem('an account of a test', (tx) => tx.select().from(accounts).where(eq(accounts.id, id))))[0]

test('leaving takes the password, signs out everywhere and says until when', async ({ api, committed }) => {
  const member = await aMember()
  const { as } = await signInAs(api, member, { from: newCaller() })
  const { as: elsewhere } = await signInAs(api, member, { from: newCaller() })
  expect(await plan(api, as, 'not mine at all')).toMatchObject({
    status: 422,
    body: { errors: [{ code: 'wrong_password' }] },
  })
  const planned = await plan(api, as)
  expect(planned.status).toBe(200)
  expect(Math.abs(planned.body.deleteAfter - Date.now() - 7 * DAY)).toBeLessThan(60_000)
  expect(as.header()).not.toContain('loom_session')
  expect((await api.call('accounts.me', {}, { as: elsewhere })).status).toBe(401)
  expect(await mailsSent(committed.at, member.email)).toMatchObject([
    { template: 'accounts.deletion_scheduled', text: expect.stringContaining('/settings/security') },
  ])
})

test('who signs in within the seven days can keep the account', async ({ api }) => {
  const member = await aMember()
  await plan(api, (await signInAs(api, member, { from: newCaller() })).as)
  await pass(6 * DAY)
  const { as, answer } = await signInAs(api, member, { from: newCaller() })
  expect(answer.status).toBe(200)
  expect((await api.call('accounts.me', {}, { as })).body.deleteAfter).toEqual(expect.any(Number))
  expect(await plan(api, as)).toMatchObject({ status: 409, body: { code: 'deletion_planned' } })
  expect((await api.call('accounts.keepAccount', {}, { as })).status).toBe(200)
  expect((await api.call('accounts.me', {}, { as })).body.deleteAfter).toBeNull()
  expect(await api.call('accounts.keepAccount', {}, { as })).toMatchObject({
    status: 409,
    body: { code: 'no_deletion_planned' },
  })
  await pass(2 * DAY)
  await eraseDue()
  expect(await accountOf(member.id)).toMatchObject({ status: 'active', name: member.name })
})

test('[AU13] after seven days the person is gone and a nameless account stays', async ({ api, committed }) => {
  const member = await aMember()
  const { as } = await signInAs(api, member, { from: newCaller() })
  await enrol(api, as, PASSWORD, newCaller())
  await plan(api, as)
  await mailsSent(committed.at)
  await eraseDue()
  expect((await accountOf(member.id))?.status).toBe('closing')
  await pass(7 * DAY + 1000)
  await eraseDue()
  expect(await accountOf(member.id)).toMatchObject({ status: 'erased', name: '—', zone: 'Etc/UTC', deleteAfter: null })
  for (const table of ['user', 'session', 'account', 'two_factor', 'email_change']) {
    const { rows } = await withIdentity((tx) => tx.execute(sql.raw(`select 1 from identity."${table}"`)))
    expect(rows).toEqual([])
  }
  expect(await withSystem('mails', (tx) => tx.execute(sql`select 1 from loom.mails`))).toMatchObject({ rows: [] })
  const told = await withSystem('jobs', (tx) =>
    tx.execute<{ name: string }>(sql`select action as name from loom.audit_events where action = 'accounts.erased'`),
  )
  expect(told.rows).toHaveLength(1)
  expect((await signInAs(api, member, { from: newCaller() })).answer.status).toBe(401)
  // The address is free again.
  const again = { name: 'Somebody new', email: member.email, password: PASSWORD }
  expect((await api.call('accounts.signUp', again, { from: newCaller() })).status).toBe(200)
  await eraseDue()
})

test('the other features are told, so that they erase what is theirs', async ({ api, committed }) => {
  const member = await aMember()
  await plan(api, (await signInAs(api, member, { from: newCaller() })).as)
  await pass(7 * DAY + 1000)
  await eraseDue()
  const { Client } = (await import('pg')).default
  const jobs = new Client(committed.at.jobs)
  await jobs.connect()
  const { rows } = await jobs.query(
    'select t.identifier, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id',
  )
  await jobs.end()
  for (const identifier of [
    'coaches.eraseProfile',
    'sessions.erasePerson',
    'reviews.eraseWords',
    'calendars.erase',
    'search.eraseKept',
  ])
    expect(rows).toContainEqual({ identifier, payload: { accountId: member.id } })
})

test('the last admin cannot leave', async ({ api }) => {
  const admin = await aMember({ role: 'admin' })
  const { as } = await signInAs(api, admin, { from: newCaller() })
  await enrol(api, as, PASSWORD, newCaller())
  expect(await plan(api, as)).toMatchObject({ status: 409, body: { code: 'last_admin' } })
  await aMember({ role: 'admin' })
  expect((await plan(api, as)).status).toBe(200)
})

test('what nobody needs any more is forgotten: unconfirmed addresses after a week, old tries', async ({ api }) => {
  const member = await aMember()
  await api.call(
    'accounts.signUp',
    { name: 'Inès', email: 'ines@moreau.test', password: PASSWORD },
    { from: newCaller() },
  )
  await signInAs(api, { email: 'nobody@example.test', password: 'not mine at all' }, { from: newCaller() })
  const { as } = await signInAs(api, member, { from: newCaller() })
  const left = async () => ({
    users: (await withIdentity((tx) => tx.select().from(user))).length,
    accounts: (await withSystem('count', (tx) => tx.select().from(accounts))).length,
    tries: (await withIdentity((tx) => tx.select().from(signInTries))).length,
  })
  await forgetStale()
  expect(await left()).toEqual({ users: 2, accounts: 2, tries: 1 })
  expect((await api.call('accounts.me', {}, { as })).status).toBe(200)
  await pass(7 * DAY + 1000)
  await forgetStale()
  expect(await left()).toEqual({ users: 1, accounts: 1, tries: 0 })
})
