import { expect } from 'vitest'
import { encodeCursor } from '#platform/api/cursor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { setClock } from '../../../tests/support/clock.ts'
import { test } from '../../../tests/support/db.ts'
import { aCoach, anAccount, anOffering, aSession, asCoach } from '../../../tests/support/factories.ts'
import type { ListName } from './input.ts'
import { listSessions, readSession } from './queries.ts'

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
  const expected: Record<ListName, string[]> = {
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
    ...['agenda', 'confirmedAt', 'currency', 'endReason', 'endedAt', 'endedBy', 'endsAt', 'freeUntil'],
    ...['holdExpiresAt', 'id', 'kind', 'minutes', 'name', 'now', 'outcome', 'place', 'placeDetail', 'priceMinor'],
    ...['side', 'startsAt', 'status', 'with'],
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
