import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FreshDatabase } from '../../../tests/support/db.ts'
import { freshDatabase } from '../../../tests/support/db.ts'
import { LIMITS } from './classes.ts'
import { Counters } from './counters.ts'

let database: FreshDatabase
let pool: pg.Pool

beforeAll(async () => {
  database = await freshDatabase()
  pool = new pg.Pool({ ...database.at.limits, max: 4 })
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const granted = async (takes: Promise<{ granted: boolean }>[]) =>
  (await Promise.all(takes)).filter((taken) => taken.granted).length

test('[AU03] a restart and a second process change nothing: the count is in the database', async () => {
  const caller = randomUUID()
  const before = new Counters(pool)
  for (let n = 0; n < LIMITS.auth.points; n++)
    expect(await before.take('auth', caller)).toMatchObject({ granted: true })
  expect(await before.take('auth', caller)).toMatchObject({ granted: false, remaining: 0 })
  expect(await new Counters(pool).take('auth', caller)).toMatchObject({ granted: false })
})

test('never more than the points of a window, over all processes together, whatever leases they hold', async () => {
  const caller = randomUUID()
  const processes = [1, 2, 3].map(() => new Counters(pool))
  const takes = processes.flatMap((one) => Array.from({ length: 150 }, () => one.take('read', caller)))
  expect(await granted(takes)).toBeLessThanOrEqual(LIMITS.read.points)
  const more = processes.flatMap((one) => Array.from({ length: 50 }, () => one.take('read', caller)))
  expect((await granted(takes)) + (await granted(more))).toBe(LIMITS.read.points)
})

test('requests at the same moment do not use up the window by their haste', async () => {
  const caller = randomUUID()
  const counters = new Counters(pool)
  expect(await granted(Array.from({ length: 300 }, () => counters.take('read', caller)))).toBe(300)
  expect(await counters.take('read', caller)).toMatchObject({ granted: false })
})

test('what is left is told from the whole window, not from the lease', async () => {
  const caller = randomUUID()
  const counters = new Counters(pool)
  const left: number[] = []
  for (let n = 0; n < 12; n++) left.push((await counters.take('read', caller)).remaining)
  expect(left).toEqual([299, 298, 297, 296, 295, 294, 293, 292, 291, 290, 289, 288])
})

test('every lease divides its window, so that no point of it is lost', () => {
  for (const [name, window] of Object.entries(LIMITS)) {
    expect([name, window.points % ('lease' in window ? window.lease : 1)]).toEqual([name, 0])
  }
})
