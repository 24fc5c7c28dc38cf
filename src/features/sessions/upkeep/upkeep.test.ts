import { expect } from 'vitest'
import type { Tx } from '#platform/db/tx.ts'
import { moveClock, setClock } from '../../../../tests/support/clock.ts'
import { test } from '../../../../tests/support/db.ts'
import { aSession } from '../../../../tests/support/factories.ts'
import { sessionSeats, sessions } from '../tables.ts'
import { completeEnded, dropExpiredHolds } from './commands.ts'

const NOW = '2027-03-10T12:00:00Z'

const states = async (tx: Tx) => {
  const rows = await tx.select({ id: sessions.id, status: sessions.status, outcome: sessions.outcome }).from(sessions)
  return Object.fromEntries(rows.map(({ id, ...state }) => [id, state]))
}

test('a confirmed session whose end has passed has taken place, once', async ({ tx }) => {
  await setClock(tx, NOW)
  const over = await aSession(tx, { startsAt: '2027-03-10T11:00:00Z' })
  const running = await aSession(tx, { startsAt: '2027-03-10T11:30:00Z' })
  const cancelled = await aSession(tx, { startsAt: '2027-03-09T11:00:00Z', status: 'ended', outcome: 'cancelled' })
  expect(await completeEnded(tx)).toBe(1)
  expect(await completeEnded(tx)).toBe(0)
  expect(await states(tx)).toEqual({
    [over.id]: { status: 'ended', outcome: 'completed' },
    [running.id]: { status: 'confirmed', outcome: null },
    [cancelled.id]: { status: 'ended', outcome: 'cancelled' },
  })
  const [seat] = await tx.select({ live: sessionSeats.live }).from(sessionSeats)
  expect(seat).toBeDefined()
})

test('holds that ran out are let go, and forgotten after a day', async ({ tx }) => {
  await setClock(tx, NOW)
  const createdAt = new Date(NOW)
  const held = await aSession(tx, { status: 'held', createdAt })
  const other = await aSession(tx, { status: 'held', startsAt: '2030-01-08T10:00:00Z', createdAt })
  await dropExpiredHolds(tx)
  expect(await states(tx)).toMatchObject({ [held.id]: { status: 'held' }, [other.id]: { status: 'held' } })
  await moveClock(tx, 601_000)
  await dropExpiredHolds(tx)
  expect(await states(tx)).toMatchObject({ [held.id]: { status: 'released' }, [other.id]: { status: 'released' } })
  expect(await tx.select({ live: sessionSeats.live }).from(sessionSeats)).toEqual([{ live: false }, { live: false }])
  await moveClock(tx, 24 * 3_600_000)
  await dropExpiredHolds(tx)
  expect(await states(tx)).toEqual({})
})
