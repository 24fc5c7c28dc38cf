import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { openEngagement } from '#features/engagements/commands.ts'
import { inviteClient } from '#features/engagements/invitations/commands.ts'
import { saveRecord } from '#features/engagements/records/commands.ts'
import { engagements } from '#features/engagements/tables.ts'
import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withActor, withSystem } from '#platform/db/tx.ts'
import { setClock } from '../../../../tests/support/clock.ts'
import { test } from '../../../../tests/support/db.ts'
import { aBookableCoach, aCoach, anAccount, aSession, asCoach } from '../../../../tests/support/factories.ts'
import { confirmSession } from '../confirmation/commands.ts'
import { holdSlot } from '../holds/commands.ts'
import { bookForClient } from '../placing/commands.ts'
import { readClients } from '../placing/queries.ts'
import { endWork, resumeWork } from './commands.ts'
import type { ListClients } from './input.ts'
import { countClients, listClients, readClient } from './queries.ts'
import { SHOWN } from './rules.ts'

const ALL: ListClients = { show: 'current', search: '', limit: 25 }

/** A coach on 1 March 2027 whose clients have what their names say. */
async function aPractice(tx: Tx) {
  await setClock(tx, '2027-03-01T08:00:00Z')
  const coach = asCoach(await aCoach(tx))
  const client = async (name: string) => {
    const made = await anAccount(tx, { name })
    await openEngagement(tx, { coachId: coach.id, clientId: made.id })
    return made
  }
  const had = (of: Person, startsAt: string, status: 'ended' | 'confirmed' = 'ended') =>
    aSession(tx, { coachId: coach.id, clientId: of.id, startsAt, status })
  const soon = await client('Soon Sato')
  const later = await client('Later Lind')
  const lately = await client('Lately López')
  const longAgo = await client('Long Ago')
  const fresh = await client('Fresh Face')
  const past = await client('Past Person')
  await had(later, '2027-03-09T10:00:00Z', 'confirmed')
  await had(soon, '2027-03-02T10:00:00Z', 'confirmed')
  await had(soon, '2027-02-01T10:00:00Z')
  await had(lately, '2027-02-20T10:00:00Z')
  await had(longAgo, '2026-11-20T10:00:00Z')
  await had(past, '2026-10-20T10:00:00Z')
  await tx
    .update(engagements)
    .set({ status: 'ended', endedAt: new Date('2027-01-01T00:00:00Z') })
    .where(eq(engagements.clientId, past.id))
  return { coach, soon, later, lately, longAgo, fresh, past }
}

const names = async (tx: Tx, me: Person, wish: Partial<ListClients> = {}) =>
  (await listClients(tx, me, { ...ALL, ...wish })).items.map(({ name }) => name)

test('a coach sees everybody they work with: who has a session next first, then by the last one', async ({
  tx,
  as,
}) => {
  const { coach, soon } = await aPractice(tx)
  await as(coach)
  expect(await names(tx, coach)).toEqual(['Soon Sato', 'Later Lind', 'Lately López', 'Long Ago', 'Fresh Face'])
  expect(await names(tx, coach, { show: 'ahead' })).toEqual(['Soon Sato', 'Later Lind'])
  expect(await names(tx, coach, { show: 'idle' })).toEqual(['Lately López', 'Long Ago', 'Fresh Face'])
  expect(await names(tx, coach, { show: 'past' })).toEqual(['Past Person'])
  expect((await listClients(tx, coach, ALL)).items[0]).toMatchObject({
    id: soon.id,
    nextAt: Date.parse('2027-03-02T10:00:00Z'),
    lastAt: Date.parse('2027-02-01T10:00:00Z'),
    sessions: 1,
  })
  const counts = { current: 5, ahead: 2, idle: 3, past: 1, invitations: 0 }
  expect(await countClients(tx, coach, { search: '' })).toEqual(counts)
})

test('each list is counted as the search leaves it; invitations all', async ({ tx, as }) => {
  const { coach, past } = await aPractice(tx)
  await as(coach)
  await saveRecord(tx, coach, { id: past.id, organisation: 'Lindqvist & Co' })
  await inviteClient(tx, coach, { email: 'new@else.test', name: '', locale: 'en', note: '' })
  const none = { current: 0, ahead: 0, idle: 0, past: 0, invitations: 1 }
  expect(await countClients(tx, coach, { search: 'lind' })).toEqual({ ...none, current: 1, ahead: 1, past: 1 })
  expect(await countClients(tx, coach, { search: 'lopez' })).toEqual({ ...none, current: 1, idle: 1 })
  expect(await countClients(tx, coach, { search: 'nobody' })).toEqual(none)
  for (const show of SHOWN) {
    for (const search of ['lind', 'l', '']) {
      const { [show]: counted } = await countClients(tx, coach, { search })
      expect([show, search, counted]).toEqual([show, search, (await names(tx, coach, { show, search })).length])
    }
  }
})

test('clients are found by name, organisation and address, whatever the accents', async ({ tx, as }) => {
  const { coach, fresh, later } = await aPractice(tx)
  await as(coach)
  await saveRecord(tx, coach, { id: fresh.id, organisation: 'Øresund Ferries', email: 'face@lind.test' })
  await saveRecord(tx, coach, { id: later.id, email: 'later@ferry.test' })
  expect(await names(tx, coach, { search: 'lopez' })).toEqual(['Lately López'])
  expect(await names(tx, coach, { search: 'FERR' })).toEqual(['Later Lind', 'Fresh Face'])
  expect(await names(tx, coach, { search: 'face@' })).toEqual(['Fresh Face'])
  expect(await names(tx, coach, { search: '%' })).toEqual([])
})

test('pages follow the order without a gap, also between those with and without sessions [AZ07]', async ({
  tx,
  as,
}) => {
  const { coach } = await aPractice(tx)
  await as(coach)
  const whole = await names(tx, coach)
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await listClients(tx, coach, { ...ALL, limit: 2, cursor })
    seen.push(...page.items.map(({ name }) => name))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(seen).toEqual(whole)
  await expect(listClients(tx, coach, { ...ALL, cursor: 'bent' })).rejects.toMatchObject({ code: 'invalid_cursor' })
})

test('[AZ01] a client’s page is for their coach alone, and an unknown id answers the same', async ({ tx, as }) => {
  const { coach, soon, fresh } = await aPractice(tx)
  const other = asCoach(await aCoach(tx))
  const asked = await aSession(tx, { coachId: coach.id, status: 'requested', startsAt: '2027-03-05T10:00:00Z' })
  await as(coach)
  expect(await readClient(tx, coach, asked.clientId), 'who only asked is no client yet').toBeNull()
  expect(await readClient(tx, coach, crypto.randomUUID())).toBeNull()
  for (const nobody of [other, soon, fresh]) {
    await as(nobody)
    expect(await readClient(tx, nobody, soon.id)).toBeNull()
    expect(await names(tx, nobody)).toEqual([])
    expect(await endWork(tx, nobody, soon.id)).toMatchObject({ status: 404, reason: 'not_found' })
    expect(await resumeWork(tx, nobody, soon.id)).toMatchObject({ status: 404, reason: 'not_found' })
  }
})

test('[AZ11] a client’s page has these keys and no more: no address of their account, no note', async ({ tx, as }) => {
  const { coach, soon } = await aPractice(tx)
  await as(coach)
  const file = await readClient(tx, coach, soon.id)
  expect(Object.keys(file ?? {}).sort()).toEqual([
    'coming',
    'counts',
    'endedAt',
    'how',
    'id',
    'isBookable',
    'locale',
    'name',
    'now',
    'past',
    'record',
    'since',
    'zone',
  ])
  expect(file).toMatchObject({ how: 'booked', isBookable: true, counts: { coming: 1, past: 1 } })
  expect(file?.coming).toMatchObject([{ startsAt: Date.parse('2027-03-02T10:00:00Z'), with: { id: soon.id } }])
  expect(file?.record).toEqual({ email: '', phone: '', organisation: '' })
  expect(JSON.stringify(file)).not.toContain(`${soon.id}@example.test`)
  const [line] = (await listClients(tx, coach, ALL)).items
  expect(Object.keys(line ?? {}).sort()).toEqual([
    'id',
    'lastAt',
    'name',
    'nextAt',
    'organisation',
    'sessions',
    'since',
  ])
})

test('work ends when nothing is ahead, and is taken up again; nobody is booked meanwhile', async ({ tx, as }) => {
  const { coach, soon, lately } = await aPractice(tx)
  await as(coach)
  expect(await endWork(tx, coach, soon.id)).toMatchObject({ reason: 'sessions_ahead', status: 409 })
  expect(await endWork(tx, coach, lately.id)).toMatchObject({ ok: true, value: { isBookable: false } })
  expect(await names(tx, coach, { show: 'past' })).toEqual(['Lately López', 'Past Person'])
  expect((await readClients(tx, coach)).map(({ name }) => name)).not.toContain('Lately López')
  const wish = { clientId: lately.id, offeringId: crypto.randomUUID(), startsAt: Date.parse('2027-03-03T10:00:00Z') }
  expect(await bookForClient(tx, coach, wish)).toMatchObject({ ok: false })
  expect(await resumeWork(tx, coach, lately.id)).toMatchObject({ ok: true, value: { endedAt: null, isBookable: true } })
  expect(await resumeWork(tx, coach, lately.id)).toMatchObject({ ok: true })
  expect(await names(tx, coach, { show: 'past' })).toEqual(['Past Person'])
})

test('a request that waits for an answer holds the work, too; one that ran out does not', async ({ tx, as, pass }) => {
  const { coach, lately } = await aPractice(tx)
  await aSession(tx, { coachId: coach.id, clientId: lately.id, status: 'requested', startsAt: '2027-03-05T10:00:00Z' })
  await as(coach)
  expect(await readClient(tx, coach, lately.id)).toMatchObject({
    counts: { coming: 1 },
    coming: [{ status: 'requested' }],
  })
  expect(await endWork(tx, coach, lately.id)).toMatchObject({ reason: 'sessions_ahead' })
  await pass('3 days')
  expect(await endWork(tx, coach, lately.id)).toMatchObject({ ok: true })
})

test('ending and booking at once: never a session ahead of a work that ended', { timeout: 60_000 }, async ({
  committed,
}) => {
  expect(committed.name).toBeTruthy()
  const { coach, offering, people } = await withSystem('a test begins', async (tx) => {
    await setClock(tx, '2027-03-01T06:00:00Z')
    const made = await aBookableCoach(tx)
    const people = [await anAccount(tx), await anAccount(tx), await anAccount(tx), await anAccount(tx)]
    for (const { id } of people) await openEngagement(tx, { coachId: made.coach.id, clientId: id })
    return { ...made, coach: asCoach(made.coach), people }
  })
  for (const [place, client] of people.entries()) {
    const startsAt = Date.parse('2027-03-02T08:00:00Z') + place * 3_600_000
    const held = await withActor(client, (tx) => holdSlot(tx, client, { offeringId: offering.id, startsAt }))
    const id = held.ok ? held.value.id : ''
    const [booked, ended] = await Promise.all([
      withActor(client, (tx) => confirmSession(tx, client, id)),
      withActor(coach, (tx) => endWork(tx, coach, client.id)),
    ])
    expect(booked.ok).toBe(true)
    const file = await withActor(coach, (tx) => readClient(tx, coach, client.id))
    // Ended first: booking opened it anew. Booked first: it could not end.
    expect([ended.ok, file?.endedAt, file?.counts.coming]).toEqual([expect.any(Boolean), null, 1])
  }
})
