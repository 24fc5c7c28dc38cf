import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { accounts, auditEvents } from '#features/accounts/tables.ts'
import { coaches } from '#features/coaches/tables.ts'
import { VISITOR } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { test } from '../../../../tests/support/db.ts'
import { aCoach, anAccount, asCoach } from '../../../../tests/support/factories.ts'
import { signedIn } from '../../../../tests/support/signed-in.ts'
import { endSessionsOf, liftSuspension, suspendPerson } from './commands.ts'
import { ListPeople } from './input.ts'
import { countPeople, listPeople, readPerson } from './queries.ts'

const everybody = ListPeople.parse({})
const asked = (wish: Partial<ListPeople>) => ({ ...everybody, ...wish })

const aPractice = async (tx: Tx) => ({
  admin: await anAccount(tx, { role: 'admin', name: 'Rosa Silva', email: 'rosa@harbour.test' }),
  client: await anAccount(tx, { name: 'Amara Okafor', email: 'amara@okafor.test' }),
  coach: await aCoach(tx, { name: 'Tomás Lindqvist' }),
  applicant: await aCoach(tx, { name: 'Petra Novak', status: 'applied' }),
})

test('[W.admin/1] an admin lists everybody, with address, role and standing', async ({ tx, as }) => {
  const { admin, client, coach, applicant } = await aPractice(tx)
  await as(admin)
  const { items } = await listPeople(tx, everybody)
  expect(items).toContainEqual({
    id: client.id,
    name: 'Amara Okafor',
    email: 'amara@okafor.test',
    role: 'client',
    standing: 'active',
    createdAt: expect.any(Number),
    lastSeenAt: null,
    sessions: 0,
  })
  expect(items.map(({ id }) => id).sort()).toEqual([admin.id, client.id, coach.id, applicant.id].sort())
  expect(items.find(({ id }) => id === applicant.id)).toMatchObject({ role: 'client', standing: 'applied' })
})

test('names are found without their accents and addresses by any part', async ({ tx, as }) => {
  const { admin, coach, client } = await aPractice(tx)
  await as(admin)
  const found = async (search: string) => (await listPeople(tx, asked({ search }))).items.map(({ id }) => id)
  expect(await found('TOMAS')).toEqual([coach.id])
  expect(await found('okafor.test')).toEqual([client.id])
  expect(await found('nobody like this')).toEqual([])
})

test('signs that mean something to a database are searched for as they are', async ({ tx, as }) => {
  const { admin } = await aPractice(tx)
  await as(admin)
  for (const search of ['%', '_', "' or true --", '\\', '[', '$1']) {
    expect((await listPeople(tx, asked({ search }))).items).toEqual([])
  }
})

test('role and standing narrow the list', async ({ tx, as }) => {
  const { admin, coach, applicant, client } = await aPractice(tx)
  await as(admin)
  const ids = async (wish: Partial<ListPeople>) => (await listPeople(tx, asked(wish))).items.map(({ id }) => id)
  expect(await ids({ role: 'coach' })).toEqual([coach.id])
  expect(await ids({ standing: 'applied' })).toEqual([applicant.id])
  expect(await ids({ role: 'client', standing: 'active' })).toEqual([client.id])
  expect(await ids({ standing: 'suspended' })).toEqual([])
})

test('pages follow each other without a gap or a repeat, also among people of one instant', async ({ tx, as }) => {
  const { admin } = await aPractice(tx) // one transaction: now() is the same for all of them
  for (const name of ['A', 'B', 'C']) await anAccount(tx, { name })
  await as(admin)
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await listPeople(tx, asked({ limit: 2, cursor }))
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(seen).toHaveLength(7)
  expect(new Set(seen).size).toBe(7)
})

test('the counts say who there is and who waits', async ({ tx, as }) => {
  const { admin } = await aPractice(tx)
  await as(admin)
  expect(await countPeople(tx)).toEqual({ clients: 2, coaches: 1, admins: 1, applications: 1 })
})

test('[W.admin/1] a person is read with their coach profile, devices and second factor', async ({ tx, as }) => {
  const { admin, applicant } = await aPractice(tx)
  await signedIn(tx, { kind: 'client', id: applicant.id })
  await as(admin)
  expect(await readPerson(tx, admin, applicant.id)).toMatchObject({
    name: 'Petra Novak',
    devices: 1,
    secondFactor: false,
    emailVerified: true,
    sessionsHad: 0,
    isYou: false,
    coach: { status: 'applied', headline: 'Clear decisions in busy weeks' },
  })
  expect(await readPerson(tx, admin, admin.id)).toMatchObject({ isYou: true, coach: null })
})

test('[W.admin/1] suspending closes somebody out, ends their sessions and leaves an audit row', async ({ tx, as }) => {
  const { admin, coach } = await aPractice(tx)
  await signedIn(tx, asCoach(coach))
  await as(admin)
  const answer = await suspendPerson(tx, admin, { id: coach.id, reason: 'Asked clients to pay elsewhere' })
  expect(answer).toMatchObject({ ok: true, value: { standing: 'suspended', devices: 0, coach: { status: 'paused' } } })
  expect(await tx.select().from(auditEvents)).toMatchObject([
    {
      actorId: admin.id,
      action: 'admin.suspended',
      subject: coach.id,
      detail: { reason: 'Asked clients to pay elsewhere' },
    },
  ])
  expect(await suspendPerson(tx, admin, { id: coach.id, reason: 'Again' })).toMatchObject({ reason: 'not_suspendable' })
  await as('system')
  expect((await tx.execute(sql`select from identity.session`)).rowCount).toBe(0)
})

test('lifting a suspension brings the account back as it was', async ({ tx, as }) => {
  const { admin, client } = await aPractice(tx)
  const leaving = await anAccount(tx, { status: 'closing', deleteAfter: new Date('2026-12-01T00:00Z') })
  await as(admin)
  for (const { id } of [client, leaving]) await suspendPerson(tx, admin, { id, reason: 'While we look' })
  expect(await liftSuspension(tx, admin, client.id)).toMatchObject({ value: { standing: 'active' } })
  expect(await liftSuspension(tx, admin, leaving.id)).toMatchObject({ value: { standing: 'closing' } })
  expect(await liftSuspension(tx, admin, client.id)).toMatchObject({ reason: 'not_suspended' })
})

test('an admin ends all sessions of a person', async ({ tx, as }) => {
  const { admin, client } = await aPractice(tx)
  await signedIn(tx, client)
  await signedIn(tx, client)
  await as(admin)
  expect(await endSessionsOf(tx, admin, client.id)).toMatchObject({ ok: true, value: { devices: 0 } })
  expect(await tx.select({ detail: auditEvents.detail }).from(auditEvents)).toEqual([{ detail: { ended: 2 } }])
})

test('when somebody was last here is known after their session is gone', async ({ tx, as }) => {
  const { admin, client } = await aPractice(tx)
  await signedIn(tx, client)
  await as(admin)
  const seen = async () => (await readPerson(tx, admin, client.id))?.lastSeenAt
  const before = await seen()
  expect(before).toEqual(expect.any(Number))
  await endSessionsOf(tx, admin, client.id)
  expect(await seen()).toBe(before)
  expect((await listPeople(tx, asked({ search: 'amara' }))).items[0]?.lastSeenAt).toBe(before)
})

test('an admin cannot suspend themselves, nor anybody once they are suspended', async ({ tx, as }) => {
  const { admin, client } = await aPractice(tx)
  const other = await anAccount(tx, { role: 'admin' })
  await as(admin)
  expect(await suspendPerson(tx, admin, { id: admin.id, reason: 'Holiday' })).toMatchObject({ reason: 'not_yourself' })
  expect(await suspendPerson(tx, admin, { id: other.id, reason: 'Left us' })).toMatchObject({ ok: true })
  await as(other)
  expect(await suspendPerson(tx, other, { id: client.id, reason: 'Revenge' })).toMatchObject({ ok: false })
})

test('unknown people are not found', async ({ tx, as }) => {
  const { admin } = await aPractice(tx)
  await as(admin)
  const nobody = '00000000-0000-4000-8000-000000000000'
  expect(await readPerson(tx, admin, nobody)).toBeNull()
  expect(await suspendPerson(tx, admin, { id: nobody, reason: 'Who' })).toMatchObject({ status: 404 })
})

test('[AZ10] nobody but an admin is told who there is: not a name, not an address, not that they exist', async ({
  tx,
  as,
}) => {
  const { admin, client, coach } = await aPractice(tx)
  for (const actor of [client, asCoach(coach), VISITOR]) {
    await as(actor)
    expect(await listPeople(tx, everybody)).toEqual({ items: [], next: null })
    expect(await listPeople(tx, asked({ search: 'rosa@harbour.test' }))).toEqual({ items: [], next: null })
    expect(await readPerson(tx, actor, admin.id)).toBeNull()
    expect(await suspendPerson(tx, actor, { id: admin.id, reason: 'Coup' })).toMatchObject({ status: 404 })
    for (const act of ['suspend', 'lift_suspension']) {
      expect((await tx.execute(sql.raw(`select private.${act}('${admin.id}') as done`))).rows).toEqual([
        { done: false },
      ])
    }
    expect((await tx.execute(sql`select private.end_sessions(${admin.id}) as ended`)).rows).toEqual([{ ended: 0 }])
  }
  await as('system')
  expect(await tx.select({ status: accounts.status }).from(accounts)).not.toContainEqual({ status: 'suspended' })
  expect(await tx.select({ status: coaches.status }).from(coaches)).not.toContainEqual({ status: 'paused' })
})

test('[AZ10] the numbers behind the list are for the functions alone', async ({ tx, as, client: connection }) => {
  const { admin, client } = await aPractice(tx)
  for (const actor of [admin, client]) {
    await as(actor)
    await connection.query('savepoint here')
    await expect(tx.execute(sql`select * from private.session_counts(${client.id})`)).rejects.toThrow()
    await connection.query('rollback to here')
  }
})
