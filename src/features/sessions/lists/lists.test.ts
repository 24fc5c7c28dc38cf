import { expect } from 'vitest'
import { encodeCursor } from '#platform/api/cursor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { setClock } from '../../../../tests/support/clock.ts'
import { test } from '../../../../tests/support/db.ts'
import { aCoach, anAccount, anOffering, aSession, asCoach } from '../../../../tests/support/factories.ts'
import { readSession } from '../queries.ts'
import type { ListSessions } from './input.ts'
import { countSessions, listSessions } from './queries.ts'

const day = (date: string) => `${date}T10:00:00Z`

/** A coach with five sessions of one client around now (10 March 2027, noon). */
async function aCalendar(tx: Tx) {
  await setClock(tx, '2027-03-10T12:00:00Z')
  const coach = await aCoach(tx)
  const { id: offeringId } = await anOffering(tx, { coachId: coach.id })
  const client = { ...(await anAccount(tx)), kind: 'client' as const }
  const one = (startsAt: string, given = {}) => aSession(tx, { offeringId, clientId: client.id, startsAt, ...given })
  return {
    coach,
    client,
    done: await one(day('2027-03-01'), { status: 'ended' }),
    unfinished: await one(day('2027-03-10')), // ended an hour ago; the job has not come by yet
    running: await one('2027-03-10T11:30:00Z'),
    next: await one(day('2027-03-11')),
    later: await one(day('2027-03-12')),
    late: await one(day('2027-03-05'), { status: 'ended', outcome: 'late_cancelled' }),
    cancelled: await one(day('2027-03-20'), { status: 'ended', outcome: 'cancelled' }),
    held: await one(day('2027-03-21'), { status: 'held' }),
  }
}

test('[2.1.4/1] [2.1.4/2] both sides see all their sessions: coming ones in order, others from the latest back', async ({
  tx,
  as,
}) => {
  const { coach, client, ...sessions } = await aCalendar(tx)
  const expected: Record<'upcoming' | 'past' | 'cancelled', string[]> = {
    upcoming: [sessions.running.id, sessions.next.id, sessions.later.id],
    past: [sessions.unfinished.id, sessions.done.id],
    cancelled: [sessions.cancelled.id, sessions.late.id],
  }
  for (const me of [client, asCoach(coach)]) {
    await as(me)
    for (const list of ['upcoming', 'past', 'cancelled'] as const) {
      const { items, next } = await listSessions(tx, me, { list, limit: 20 })
      expect(items.map(({ id }) => id)).toEqual(expected[list])
      expect(next).toBeNull()
      for (const { side, ...line } of items) {
        expect(side).toBe(me.kind)
        expect(line.with?.name).toBe(me.kind === 'coach' ? client.name : coach.name)
      }
    }
  }
})

test('pages follow one another without gap or repetition, also at one start', async ({ tx, as }) => {
  const { coach, client, later } = await aCalendar(tx)
  const other = await aSession(tx, { clientId: (await anAccount(tx)).id, startsAt: day('2027-03-12') })
  const me = asCoach(coach)
  await as(me)
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await listSessions(tx, me, { list: 'upcoming', limit: 1, cursor })
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(seen).toHaveLength(3)
  expect(new Set(seen).size).toBe(3)
  expect(seen).toContain(later.id)
  expect(seen).not.toContain(other.id)
  await as(client)
  // [AZ07] A cursor of somebody else's row only says where to go on in one's own list.
  const foreign = encodeCursor({ at: Date.parse(day('2027-03-11')), id: other.id })
  const { items } = await listSessions(tx, client, { list: 'upcoming', limit: 20, cursor: foreign })
  for (const { id } of items) expect(seen).toContain(id)
})

test('a coach sees the sessions they have as a client of somebody else, too', async ({ tx, as }) => {
  const { coach } = await aCalendar(tx)
  const own = await aSession(tx, { clientId: coach.id, startsAt: '2027-03-11T08:00:00Z' })
  const me = asCoach(coach)
  await as(me)
  const { items } = await listSessions(tx, me, { list: 'upcoming', limit: 20 })
  expect(items.map(({ side }) => side)).toEqual(['coach', 'client', 'coach', 'coach'])
  expect(items[1]).toMatchObject({ id: own.id, with: { id: own.coachId } })
})

test('[2.1.4/3] [AZ11] a session has everything its side may know, and no more', async ({ tx, as }) => {
  const { coach, client, next, held } = await aCalendar(tx)
  const keys = [
    ...['agenda', 'changes', 'confirmedAt', 'currency', 'endReason', 'endedAt', 'endedBy', 'endsAt', 'freeUntil'],
    ...['holdExpiresAt', 'id', 'kind', 'minutes', 'moveUntil', 'name'],
    ...['now', 'ofBrowser', 'onRequest', 'outcome', 'place', 'placeDetail', 'priceMinor', 'proposedStarts'],
    ...['questions', 'reply', 'requestExpiresAt', 'series', 'side', 'startsAt', 'status', 'with'],
  ]
  for (const me of [client, asCoach(coach)]) {
    await as(me)
    const session = await readSession(tx, next.id)
    expect(Object.keys(session ?? {}).sort()).toEqual(keys)
    expect(Object.keys(session?.with ?? {}).sort()).toEqual(['handle', 'id', 'name', 'zone'])
  }
  await as(client)
  expect(await readSession(tx, held.id)).toMatchObject({ status: 'held', placeDetail: '', with: { name: coach.name } })
})

test('a stranger finds nothing', async ({ tx, as }) => {
  const { next } = await aCalendar(tx)
  const stranger = await anAccount(tx)
  await as(stranger)
  expect(await readSession(tx, next.id)).toBeNull()
  for (const list of ['upcoming', 'past', 'cancelled'] as const) {
    expect(await listSessions(tx, stranger, { list, limit: 20 })).toEqual({ items: [], next: null })
  }
})

test('[2.1.4/2] [3.2.2/1] [3.2.2/2] filters narrow each list and its count, alone and together, for both sides', async ({
  tx,
  as,
}) => {
  const { coach, client, done, next, later, late } = await aCalendar(tx)
  const other = await anAccount(tx, { name: 'Tomás Ruiz' })
  const talk = await anOffering(tx, { coachId: coach.id, name: 'First talk', kind: 'discovery' })
  const missed = await aSession(tx, {
    ...{ offeringId: talk.id, clientId: other.id, startsAt: day('2027-03-02') },
    ...{ status: 'ended', outcome: 'no_show_client' },
  })
  const me = asCoach(coach)
  await as(me)
  const ids = async (wish: Partial<ListSessions>) =>
    (await listSessions(tx, me, { list: 'past', limit: 20, ...wish })).items.map(({ id }) => id)
  expect(await ids({ search: 'tomas' })).toEqual([missed.id])
  expect(await ids({ search: 'TALK' })).toEqual([missed.id])
  expect(await ids({ with: other.id })).toEqual([missed.id])
  expect(await ids({ kind: 'discovery' })).toEqual([missed.id])
  expect(await ids({ outcome: 'no_show_client' })).toEqual([missed.id])
  expect(await ids({ from: '2027-03-01', to: '2027-03-01' })).toEqual([done.id])
  expect(await ids({ to: '2027-03-02' })).toEqual([missed.id, done.id])
  expect(await ids({ with: client.id, kind: 'discovery' })).toEqual([])
  expect(await ids({ search: "%' or 1=1 --" })).toEqual([])
  expect(await ids({ list: 'upcoming', from: '2027-03-11' })).toEqual([next.id, later.id])
  expect(await ids({ list: 'cancelled', outcome: 'late_cancelled' })).toEqual([late.id])
  const { people, ...counts } = await countSessions(tx, me, { search: '' })
  expect(counts).toEqual({ upcoming: 3, requests: 0, past: 3, cancelled: 2 })
  expect(people).toEqual([
    { id: client.id, name: client.name },
    { id: other.id, name: 'Tomás Ruiz' },
  ])
  expect(await countSessions(tx, me, { search: '', with: other.id })).toMatchObject({
    upcoming: 0,
    past: 1,
    cancelled: 0,
  })
  await as(client)
  const mine = await listSessions(tx, client, { list: 'past', limit: 20, search: 'INES' })
  expect(mine.items).toHaveLength(2)
  expect((await countSessions(tx, client, { search: '' })).people).toEqual([{ id: coach.id, name: coach.name }])
})

test('[2.1.4/1] requests are a list of their own while they wait for an answer', async ({ tx, as, pass }) => {
  const { coach, client } = await aCalendar(tx)
  const { id: offeringId } = await anOffering(tx, { coachId: coach.id, onRequest: true })
  const asked = await aSession(tx, {
    offeringId,
    clientId: client.id,
    startsAt: day('2027-03-18'),
    status: 'requested',
  })
  for (const me of [client, asCoach(coach)]) {
    await as(me)
    const { items } = await listSessions(tx, me, { list: 'requests', limit: 20 })
    expect(items).toMatchObject([{ id: asked.id, status: 'requested' }])
    expect((await countSessions(tx, me, { search: '' })).requests).toBe(1)
    expect((await listSessions(tx, me, { list: 'upcoming', limit: 20 })).items.map(({ id }) => id)).not.toContain(
      asked.id,
    )
    expect((await listSessions(tx, me, { list: 'calendar', limit: 20 })).items.map(({ id }) => id)).toContain(asked.id)
  }
  await pass('3 days')
  expect((await listSessions(tx, asCoach(coach), { list: 'requests', limit: 20 })).items).toEqual([])
})

test('days of a filter are those on the clock of who asks', async ({ tx, as }) => {
  const { coach } = await aCalendar(tx)
  const client = await anAccount(tx, { zone: 'Pacific/Auckland' })
  const { id: offeringId } = await anOffering(tx, { coachId: coach.id })
  const session = await aSession(tx, { offeringId, clientId: client.id, startsAt: '2027-03-14T20:00:00Z' })
  await as(client)
  const on = async (date: string) =>
    (await listSessions(tx, client, { list: 'upcoming', limit: 20, from: date, to: date })).items.map(({ id }) => id)
  expect([await on('2027-03-14'), await on('2027-03-15')]).toEqual([[], [session.id]])
})

test('the calendar is what takes time, from the earliest on: nothing that was cancelled, nobody else’s', async ({
  tx,
  as,
}) => {
  const { coach, done, unfinished, running, next, later } = await aCalendar(tx)
  await aSession(tx)
  await as(asCoach(coach))
  const { items } = await listSessions(tx, asCoach(coach), { list: 'calendar', limit: 100 })
  expect(items.map(({ id }) => id)).toEqual([done.id, unfinished.id, running.id, next.id, later.id])
})
