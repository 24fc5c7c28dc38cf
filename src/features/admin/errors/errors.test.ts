import '#platform/mail/jsx.ts'
import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { VISITOR } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withActor, withSystem } from '#platform/db/tx.ts'
import { reportError } from '#platform/errors/report.ts'
import { errorEvents } from '#platform/errors/tables.ts'
import { mails } from '#platform/mail/tables.ts'
import { test } from '../../../../tests/support/db.ts'
import { aCoach, anAccount, asCoach } from '../../../../tests/support/factories.ts'
import { ALERTS_AN_HOUR, alertAdmins } from './commands.ts'
import { ListErrors } from './input.ts'
import { listErrors, readError, readErrorState } from './queries.ts'

const all = ListErrors.parse({})

async function anError(tx: Tx, given: Partial<typeof errorEvents.$inferInsert> = {}) {
  const message = given.message ?? 'the loom has no thread'
  const [row] = await tx
    .insert(errorEvents)
    .values({ fingerprint: message, source: 'server', message, component: 'sessions.hold', ...given })
    .returning()
  if (!row) throw new Error('no row was made')
  return row
}

test('[W.admin/3] an admin reads distinct errors, the last first, page by page', async ({ tx, as }) => {
  for (const message of ['one', 'two', 'three']) await anError(tx, { message })
  await anError(tx, { message: 'four', source: 'browser' })
  const admin = await anAccount(tx, { role: 'admin' })
  await as(admin)
  const first = await listErrors(tx, { ...all, limit: 3 })
  expect(first.items.map(({ message }) => message)).toEqual(['four', 'three', 'two'])
  const rest = await listErrors(tx, { ...all, limit: 3, cursor: first.next ?? '' })
  expect(rest.items.map(({ message }) => message)).toEqual(['one'])
  expect(rest.next).toBeNull()
  expect((await listErrors(tx, { ...all, source: 'browser' })).items).toHaveLength(1)
  await as('system')
  await tx
    .update(errorEvents)
    .set({ lastAt: new Date('2026-01-01T00:00Z') })
    .where(eq(errorEvents.message, 'one'))
  await as(admin)
  expect(await readErrorState(tx)).toEqual({ total: 4, lastDay: 3 })
})

test('one error is read with its stack, what came before, and whose request it was', async ({ tx, as }) => {
  const client = await anAccount(tx, { name: 'Sam Obi' })
  const breadcrumbs = ['POST /api/rpc/sessions/hold', 'call sessions.hold']
  const { id } = await anError(tx, {
    stack: 'Error: x\n    at hold (commands.ts:4:2)',
    breadcrumbs,
    accountId: client.id,
    role: 'client',
  })
  const admin = await anAccount(tx, { role: 'admin' })
  await as(admin)
  expect(await readError(tx, id)).toMatchObject({
    stack: expect.stringContaining('commands.ts:4:2'),
    breadcrumbs,
    person: { id: client.id, name: 'Sam Obi', role: 'client' },
  })
  expect(await readError(tx, id + 1)).toBeNull()
})

test('[AZ11] a client, a coach and a visitor cannot see an error', async ({ tx, as }) => {
  const { id } = await anError(tx)
  for (const actor of [await anAccount(tx), asCoach(await aCoach(tx)), VISITOR]) {
    await as(actor)
    expect(await listErrors(tx, all)).toEqual({ items: [], next: null })
    expect(await readError(tx, id)).toBeNull()
    await as('system')
  }
})

test('[1.1.1/4] a new critical error mails every admin once, in their language', async ({ committed }) => {
  expect(committed.name).toBeTruthy()
  const admins = await withSystem('a test begins', async (tx) => {
    await anAccount(tx, { email: 'client@example.test' })
    await anAccount(tx, { role: 'admin', status: 'suspended' })
    return [
      await anAccount(tx, { role: 'admin', name: 'Rosa', email: 'rosa@example.test' }),
      await anAccount(tx, { role: 'admin', name: 'Jonas', email: 'jonas@example.test', locale: 'de' }),
    ] as const
  })
  await reportError(new Error('the shuttle <b>fell</b>'), {
    source: 'job',
    component: 'mail.deliver',
    level: 'critical',
    requestId: 'r-1',
  })
  const [event] = await withActor(admins[0], (tx) => tx.select().from(errorEvents))
  await alertAdmins(event?.id ?? 0)
  await alertAdmins(event?.id ?? 0)
  const sent = await withSystem('a test looks', (tx) => tx.select().from(mails).orderBy(mails.toAddress))
  expect(sent.map(({ toAddress, subject }) => [toAddress, subject])).toEqual([
    ['jonas@example.test', 'Neuer Fehler in mail.deliver'],
    ['rosa@example.test', 'New error in mail.deliver'],
  ])
  expect(sent[1]?.html).toContain('the shuttle &lt;b&gt;fell&lt;/b&gt;')
  expect(sent[1]?.html).toContain(`/admin/errors/${event?.id}`)
  expect(sent[0]?.html).toContain(`/de/admin/errors/${event?.id}`)
  expect(sent[1]?.text).toContain('the shuttle')
})

test('a storm of new errors cannot fill a mailbox, and an error that is gone mails nobody', async ({ committed }) => {
  expect(committed.name).toBeTruthy()
  const ids = await withSystem('a test begins', async (tx) => {
    await anAccount(tx, { role: 'admin' })
    const made = []
    for (let i = 0; i < ALERTS_AN_HOUR + 3; i++)
      made.push((await anError(tx, { message: `storm ${i}`, level: 'critical' })).id)
    return made
  })
  for (const id of ids) await alertAdmins(id)
  await alertAdmins(999)
  expect(await withSystem('a test looks', (tx) => tx.$count(mails))).toBe(ALERTS_AN_HOUR)
})

test('equal errors share a row and are counted', async ({ committed }) => {
  expect(committed.name).toBeTruthy()
  for (let i = 0; i < 3; i++)
    await reportError(new Error('again'), { source: 'server', component: 'x', level: 'error' })
  const [event] = await withSystem('a test looks', (tx) =>
    tx.select().from(errorEvents).where(eq(errorEvents.message, 'again')),
  )
  expect(event?.count).toBe(3)
})
