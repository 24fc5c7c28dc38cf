import { and, eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { VISITOR } from '#platform/db/actor.ts'
import { withSystem } from '#platform/db/tx.ts'
import { test as database } from '../../../tests/support/db.ts'
import { anAccount } from '../../../tests/support/factories.ts'
import { newCaller, test } from '../../../tests/support/http.ts'
import { aMember, PASSWORD, signInAs } from '../../../tests/support/members.ts'
import { signedIn } from '../../../tests/support/signed-in.ts'
import { audit, grantRole, updateProfile } from './commands.ts'
import { accounts, auditEvents } from './tables.ts'

const stored = (id: string) =>
  withSystem('an account of a test', async (tx) => (await tx.select().from(accounts).where(eq(accounts.id, id)))[0])

test('changes name, language, zone and clock, and nothing that was not given', async ({ api }) => {
  const member = await aMember({ zone: 'Europe/Lisbon' })
  const { as } = await signInAs(api, member)
  const change = (input: object) => api.rest('PATCH', '/me', input, { as, from: newCaller() })
  expect((await change({ name: '  Amara O.  ', locale: 'es' })).status).toBe(200)
  expect((await change({ hourCycle: 'h12' })).status).toBe(200)
  expect((await change({})).status).toBe(200)
  expect((await api.call('accounts.me', {}, { as })).body).toMatchObject({
    ...{ name: 'Amara O.', locale: 'es', zone: 'Europe/Lisbon', hourCycle: 'h12' },
  })
  for (const wrong of [{ zone: '+02:00' }, { zone: 'Europe/Nowhere' }, { locale: 'fr' }, { name: '' }])
    expect((await change(wrong)).status).toBe(422)
})

test('[AZ03] cannot set what is not theirs to set, by any name for it', async ({ api }) => {
  const member = await aMember()
  const { as } = await signInAs(api, member)
  const before = await stored(member.id)
  const wishes = [
    { role: 'admin' },
    { status: 'active' },
    { emailVerified: true },
    { id: member.id },
    { tenantId: 'x' },
    { deleteAfter: null },
    { createdAt: 0 },
  ]
  for (const wish of wishes) {
    const answer = await api.rest('PATCH', '/me', { name: 'New name', ...wish }, { as, from: newCaller() })
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: Object.keys(wish)[0] }] } })
  }
  expect(await stored(member.id)).toEqual(before)
})

test('[AZ05] who somebody is comes from their session alone', async ({ api }) => {
  const [member, other] = [await aMember(), await aMember()]
  const { as } = await signInAs(api, member)
  for (const claim of [
    { email: other.email },
    { accountId: other.id },
    { userId: other.id },
    { session: { user: other } },
  ])
    expect((await api.rest('PATCH', '/me', claim, { as, from: newCaller() })).status).toBe(422)
  const headers = { 'x-loom-viewer': 'admin', 'x-user-id': other.id, authorization: `Bearer ${other.id}` }
  expect((await api.call('accounts.me', {}, { as, headers })).body).toMatchObject({ id: member.id, kind: 'client' })
})

test('[AZ01] a refused call of somebody signed in leaves one audit row', async ({ api }) => {
  const member = await aMember()
  const { as } = await signInAs(api, member)
  const id = '00000000-0000-4000-8000-000000000000'
  await api.call('accounts.endDevice', { id }, { as })
  await api.call('admin.people', {}, { as })
  await api.call('admin.people', {})
  const rows = await withSystem('the log of a test', (tx) =>
    tx
      .select({ subject: auditEvents.subject, detail: auditEvents.detail })
      .from(auditEvents)
      .where(and(eq(auditEvents.actorId, member.id), eq(auditEvents.action, 'authz_denied')))
      .orderBy(auditEvents.id),
  )
  expect(rows).toEqual([
    { subject: id, detail: { procedure: 'accounts.endDevice', code: 'not_found' } },
    { subject: null, detail: { procedure: 'admin.people', code: 'not_for_your_role' } },
  ])
})

test('[AU13] [W.auth/4] a new role counts from the next request on, with a new sign-in', async ({ api }) => {
  const member = await aMember()
  const { as } = await signInAs(api, member)
  await withSystem('an application was approved', (tx) => grantRole(tx, member.id, 'coach'))
  expect((await api.call('accounts.me', {}, { as })).status).toBe(401)
  const { as: again } = await signInAs(api, member)
  expect((await api.call('accounts.me', {}, { as: again })).body).toMatchObject({ kind: 'coach' })
})

database('[W.auth/4] an admin gives a role in their own transaction, and it is written down', async ({ tx, as }) => {
  const [admin, client] = [await anAccount(tx, { role: 'admin' }), await anAccount(tx)]
  await signedIn(tx, client)
  await as(admin)
  expect(await grantRole(tx, client.id, 'coach')).toEqual({ ok: true, value: null })
  expect(await grantRole(tx, client.id, 'coach')).toMatchObject({ ok: false, reason: 'role_unchanged' })
  await as('system')
  const [row] = await tx.select().from(auditEvents).where(eq(auditEvents.action, 'accounts.role_granted'))
  expect(row).toMatchObject({ actorId: admin.id, subject: client.id, detail: { role: 'coach' } })
  const { rows } = await tx.execute(sql`select 1 from identity.session where user_id = ${client.id}`)
  expect(rows).toEqual([])
})

database('cannot give a role: a client, a coach, a visitor', async ({ tx, as }) => {
  const client = await anAccount(tx)
  for (const who of [client, await anAccount(tx, { role: 'coach' }), VISITOR]) {
    await as(who)
    await tx.execute(sql`savepoint before`)
    await expect(grantRole(tx, client.id, 'admin')).rejects.toMatchObject({ cause: { code: '42501' } })
    await tx.execute(sql`rollback to before`)
    await as('system')
  }
})

database(
  '[AZ03] cannot change a role or a status in the database either, nor somebody else’s account',
  async ({ tx, as }) => {
    const [client, other] = [await anAccount(tx), await anAccount(tx)]
    await as(client)
    for (const change of [{ role: 'admin' as const }, { status: 'active' as const }, { deleteAfter: null }]) {
      await tx.execute(sql`savepoint before`)
      await expect(tx.update(accounts).set(change).where(eq(accounts.id, client.id))).rejects.toMatchObject({
        cause: { code: '42501' },
      })
      await tx.execute(sql`rollback to before`)
    }
    await updateProfile(tx, { kind: 'client', id: other.id }, { name: 'Not me' })
    await as('system')
    expect((await tx.select().from(accounts).where(eq(accounts.id, other.id)))[0]?.name).toBe(other.name)
  },
)

database('the audit log is added to in one’s own name only, and read by admins only', async ({ tx, as }) => {
  const [client, admin] = [await anAccount(tx), await anAccount(tx, { role: 'admin' })]
  await as(client)
  await audit(tx, client, 'accounts.tried', client.id, { tries: 1 })
  expect(await tx.select().from(auditEvents)).toEqual([])
  for (const write of [
    () => audit(tx, admin, 'accounts.forged'),
    () => tx.update(auditEvents).set({ action: 'accounts.changed' }),
    () => tx.delete(auditEvents),
  ]) {
    await tx.execute(sql`savepoint before`)
    await expect(write()).rejects.toMatchObject({ cause: { code: '42501' } })
    await tx.execute(sql`rollback to before`)
  }
  await as(admin)
  expect(await tx.select().from(auditEvents)).toMatchObject([{ actorId: client.id, action: 'accounts.tried' }])
})

test('cannot ask who one is signed out', async ({ api }) => {
  expect(await api.call('accounts.me', {})).toMatchObject({ status: 401, body: { code: 'sign_in_required' } })
  expect((await signInAs(api, { email: 'nobody@example.test', password: PASSWORD })).as.header()).toBe('')
})
