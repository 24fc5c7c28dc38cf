// What is listed can be held, and what can be held is listed: for random coaches, hours, bookings and clocks.
import fc from 'fast-check'
import { expect } from 'vitest'
import { readSlots } from '#features/availability/queries.ts'
import { outsideCalendars, outsideEvents } from '#features/calendars/outside/tables.ts'
import type { Tx } from '#platform/db/tx.ts'
import { setClock } from '../../../tests/support/clock.ts'
import { test } from '../../../tests/support/db.ts'
import { aCoach, anAccount, anOffering, aSchedule } from '../../../tests/support/factories.ts'
import { privateBlocks } from './blocks/tables.ts'
import { holdSlot } from './holds/commands.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE
const RUNS = process.env.LOOM_LONG ? 2_000 : 60

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
]
/** Near changes of clocks, and an ordinary week. */
const MOMENTS = ['2027-03-26T09:07:00Z', '2027-10-29T17:31:00Z', '2027-04-02T03:00:00Z', '2027-06-09T00:00:00Z']

const aState = fc.record({
  zone: fc.constantFrom(...ZONES),
  moment: fc.constantFrom(...MOMENTS),
  stepMin: fc.constantFrom(5, 10, 15, 20, 30, 60),
  bufferBeforeMin: fc.constantFrom(0, 0, 5, 15, 45),
  bufferAfterMin: fc.constantFrom(0, 10, 30),
  minNoticeMin: fc.constantFrom(0, 60, 720),
  horizonDays: fc.constantFrom(2, 4, 30),
  minutes: fc.constantFrom(15, 30, 50, 60, 90),
  maxPerDay: fc.constantFrom(null, null, 1, 2),
  maxPerWeek: fc.constantFrom(null, null, 1, 3),
  /** What the offering sets for itself. */
  own: fc.record({
    bufferBeforeMin: fc.constantFrom(null, null, 0, 20),
    bufferAfterMin: fc.constantFrom(null, null, 25),
    minNoticeMin: fc.constantFrom(null, null, 120),
    horizonDays: fc.constantFrom(null, null, 3),
    stepMin: fc.constantFrom(null, null, 15, 60),
  }),
  rules: fc.array(
    fc.record({
      weekday: fc.integer({ min: 0, max: 6 }),
      startMin: fc.integer({ min: 0, max: 287 }).map((n) => n * 5),
      lengthMin: fc.integer({ min: 6, max: 144 }).map((n) => n * 5),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  /** What takes time without being a session, in minutes from now: private time, and events of a calendar elsewhere. */
  elsewhere: fc.array(
    fc.record({
      kind: fc.constantFrom('private', 'outside'),
      from: fc.integer({ min: -600, max: 6 * 1440 }),
      minutes: fc.integer({ min: 1, max: 900 }),
    }),
    { maxLength: 5 },
  ),
  /** Bookings to try, each at this share of the listed slots; some holds run out before the question. */
  booked: fc.array(fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), ranOut: fc.boolean() }), {
    maxLength: 4,
  }),
  /** Instants to try that no list told of, in minutes from now. */
  guesses: fc.array(fc.integer({ min: -300, max: 6 * 1440 }), { minLength: 2, maxLength: 5 }),
})
type State = typeof aState extends fc.Arbitrary<infer S> ? S : never

test(`[2.1.3/2] a slot is listed exactly when it can be held (${RUNS} random states)`, { timeout: 3_600_000 }, async ({
  tx,
  as,
}) => {
  const undo = class extends Error {}
  await fc.assert(
    fc.asyncProperty(aState, async (state) => {
      await tx
        .transaction(async (sp) => {
          await holds(sp, as, state)
          throw new undo()
        })
        .catch((error) => {
          if (!(error instanceof undo)) throw error
        })
      await as('system')
    }),
    { numRuns: RUNS },
  )
})

async function holds(tx: Tx, as: (who: 'system' | { kind: 'client'; id: string }) => Promise<void>, state: State) {
  const { zone, moment, minutes, own, elsewhere, booked, guesses, ...hours } = state
  await as('system')
  await setClock(tx, moment)
  const coach = await aCoach(tx, { zone })
  await aSchedule(tx, { coachId: coach.id, zone, ...hours })
  const offering = await anOffering(tx, { coachId: coach.id, minutes, ...own })
  const now = Date.parse(moment)
  await takeTime(tx, coach.id, now, elsewhere)
  const list = async () => {
    const ask = { coachId: coach.id, offeringId: offering.id, from: now - DAY, to: now + 7 * DAY }
    return (await readSlots(tx, ask))?.starts ?? []
  }
  const hold = async (startsAt: number) => {
    await as('system')
    const client = { kind: 'client' as const, id: (await anAccount(tx)).id }
    await as(client)
    return holdSlot(tx, client, { offeringId: offering.id, startsAt })
  }
  for (const { at, ranOut } of booked) {
    const free = await list()
    const startsAt = free[Math.floor(at * free.length)]
    if (startsAt === undefined) break
    const held = await hold(startsAt)
    expect(held.ok, 'a listed slot').toBe(true)
    await as('system')
    if (ranOut && held.ok) {
      await tx.execute(`update loom.sessions set hold_expires_at = private.clock() where id = '${held.value.id}'`)
    }
  }
  const free = new Set(await list())
  const some = [...free].filter((_, n) => n % Math.ceil(free.size / 6) === 0)
  const beside = some.flatMap((start) => [start - 5 * MINUTE, start + 5 * MINUTE])
  for (const startsAt of [...some, ...beside, ...guesses.map((minute) => now + minute * MINUTE)]) {
    // Each question in a savepoint of its own, so that no answer changes the next.
    await tx
      .transaction(async (sp) => {
        await as('system')
        const client = { kind: 'client' as const, id: (await anAccount(sp)).id }
        await as(client)
        const held = await holdSlot(sp, client, { offeringId: offering.id, startsAt })
        expect({ startsAt, held: held.ok }).toEqual({ startsAt, held: free.has(startsAt) })
        throw new Ask()
      })
      .catch((error) => {
        if (!(error instanceof Ask)) throw error
      })
  }
}

class Ask extends Error {}

/** One calendar elsewhere, and in it and beside it what is there; all of it may overlap. */
async function takeTime(tx: Tx, coachId: string, now: number, elsewhere: State['elsewhere']) {
  const calendar = { coachId, number: 1, name: 'Mine', sealedAddress: 'sealed', host: 'calendar.example.test' }
  const [added] = await tx.insert(outsideCalendars).values(calendar).returning({ id: outsideCalendars.id })
  for (const { kind, from, minutes } of elsewhere) {
    const startsAt = new Date(now + from * MINUTE)
    const endsAt = new Date(startsAt.getTime() + minutes * MINUTE)
    if (kind === 'private') await tx.insert(privateBlocks).values({ coachId, startsAt, endsAt })
    else {
      const during = `[${startsAt.toISOString()},${endsAt.toISOString()})`
      await tx.insert(outsideEvents).values({ coachId, calendarId: String(added?.id), during })
    }
  }
}
