import { expect } from 'vitest'
import type { Tx } from '#platform/db/tx.ts'
import { test } from '../../../../tests/support/db.ts'
import { aCoach, anAccount, aSession, asCoach } from '../../../../tests/support/factories.ts'
import { openEngagement } from '../commands.ts'
import { readPartner } from '../queries.ts'
import { saveRecord } from './commands.ts'
import { SaveRecord } from './input.ts'
import { clientRecords } from './tables.ts'

async function aPair(tx: Tx) {
  const [coach, client] = [asCoach(await aCoach(tx)), await anAccount(tx)]
  await openEngagement(tx, { coachId: coach.id, clientId: client.id })
  return { coach, client }
}

test('a coach writes down how they reach a client, a field at a time, and empties it again', async ({ tx, as }) => {
  const { coach, client } = await aPair(tx)
  await as(coach)
  const { id } = client
  expect(await saveRecord(tx, coach, { id, phone: '+351 21 000 000' })).toEqual({
    ok: true,
    value: { email: '', phone: '+351 21 000 000', organisation: '' },
  })
  expect(await saveRecord(tx, coach, { id, email: 'a@lind.test', organisation: 'Lind & Co' })).toMatchObject({
    value: { email: 'a@lind.test', phone: '+351 21 000 000', organisation: 'Lind & Co' },
  })
  expect(await saveRecord(tx, coach, { id, phone: '' })).toMatchObject({ value: { phone: '', email: 'a@lind.test' } })
  expect(await readPartner(tx, coach, id)).toMatchObject({ email: 'a@lind.test', how: 'booked', endedAt: null })
})

test('[AZ01] nobody else reads or writes it: not the client, not another coach, not an admin', async ({ tx, as }) => {
  const { coach, client } = await aPair(tx)
  const [other, admin] = [asCoach(await aCoach(tx)), await anAccount(tx, { role: 'admin' })]
  await as(coach)
  await saveRecord(tx, coach, { id: client.id, phone: '1' })
  for (const nobody of [client, other, admin]) {
    await as(nobody)
    expect(await tx.select().from(clientRecords)).toEqual([])
    expect(await saveRecord(tx, nobody, { id: client.id, phone: '2' })).toMatchObject({ status: 404 })
    const unknown = await saveRecord(tx, nobody, { id: crypto.randomUUID(), phone: '2' })
    expect(unknown).toMatchObject({ status: 404, reason: 'not_found' })
    const foreign = tx.transaction((step) =>
      step.insert(clientRecords).values({ coachId: coach.id, clientId: client.id, phone: '3' }),
    )
    await expect(foreign).rejects.toMatchObject({ cause: { code: '42501' } })
  }
})

test('who only asked for a session is no client yet, and an erased account is none any more', async ({ tx, as }) => {
  const coach = asCoach(await aCoach(tx))
  const asked = await aSession(tx, { coachId: coach.id, status: 'requested' })
  const gone = await anAccount(tx, { status: 'erased' })
  await openEngagement(tx, { coachId: coach.id, clientId: gone.id })
  await as(coach)
  for (const id of [asked.clientId, gone.id]) {
    expect(await saveRecord(tx, coach, { id, phone: '1' })).toMatchObject({ status: 404 })
  }
})

test('odd input is refused [IN02]', () => {
  const id = crypto.randomUUID()
  for (const bad of [
    { email: 'no address' },
    { phone: '1\r\n2' },
    { organisation: '\u202eevil' },
    { organisation: 'x'.repeat(81) },
    { phone: '1'.repeat(41) },
    { notes: 'a note' },
  ]) {
    expect(SaveRecord.safeParse({ id, ...bad }).success, JSON.stringify(bad)).toBe(false)
  }
  expect(SaveRecord.parse({ id, email: ' Ada@Lind.TEST ', phone: ' 1 ' })).toEqual({
    id,
    email: 'ada@lind.test',
    phone: '1',
  })
})
