// The directory says what is true of its coaches, after whatever happened to them.
import { and, eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { nextFree, readSlots } from '#features/availability/queries.ts'
import { schedules } from '#features/availability/tables.ts'
import { coaches } from '#features/coaches/tables.ts'
import { offerings } from '#features/offerings/tables.ts'
import { sessions } from '#features/sessions/tables.ts'
import { VISITOR } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { setClock } from '../../../../../tests/support/clock.ts'
import { test } from '../../../../../tests/support/db.ts'
import {
  aBookableCoach,
  aCoach,
  anAccount,
  anOffering,
  aSession,
  asCoach,
} from '../../../../../tests/support/factories.ts'
import { directoryEntries, directoryNotes, directoryWords } from '../tables.ts'
import { refreshEntries } from './commands.ts'
import { readDue, takeNotes } from './queries.ts'

const NOW = '2027-03-10T12:00:00Z'
const DAY = 86_400_000

const entryOf = async (tx: Tx, coachId: string) =>
  (await tx.select().from(directoryEntries).where(eq(directoryEntries.coachId, coachId)))[0]

/** Whose refresh waits as a job; the jobs are taken. */
async function enqueued(tx: Tx): Promise<string[]> {
  await tx.execute(sql`set local role loom_jobs`)
  const { rows } = await tx.execute<{ coach: string }>(sql`
    delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
    where t.id = j.task_id and t.identifier = 'search.refreshDirectory' returning j.payload ->> 'coachId' as coach`)
  await tx.execute(sql`set local role loom_system`)
  return rows.map(({ coach }) => coach)
}

/** The entry, and what it should say by the slots themselves: of each offering, from now on. */
async function compared(tx: Tx, coachId: string) {
  const [entry, next, sold] = await Promise.all([
    entryOf(tx, coachId),
    nextFree(tx, [coachId]),
    tx
      .select({ id: offerings.id })
      .from(offerings)
      .where(and(eq(offerings.coachId, coachId), sql`archived_at is null`)),
  ])
  const [{ zone } = { zone: 'UTC' }] = await tx
    .select({ zone: schedules.zone })
    .from(schedules)
    .where(eq(schedules.coachId, coachId))
  const starts = new Set<number>()
  for (const { id } of sold) {
    const from = Date.parse(NOW)
    const slots = await readSlots(tx, { coachId, offeringId: id, from, to: from + 400 * DAY })
    for (const start of slots?.starts ?? []) starts.add(start)
  }
  const dateIn = new Intl.DateTimeFormat('en-CA', { timeZone: zone })
  const dates = [...new Set([...starts].sort((a, b) => a - b).map((start) => dateIn.format(start)))]
  const quarter = (start: number) => Math.floor(((start / 60_000 + 3 * 1440) % 10_080) / 15)
  const soon = new Set([...starts].filter((start) => start < Date.parse(NOW) + 28 * DAY).map(quarter))
  const found = next.get(coachId)
  return [
    {
      next: entry?.nextStarts.map((minute) => minute * 60_000),
      offering: entry?.nextOfferingId ?? undefined,
      dates: entry?.freeDates,
      quarters: [...(entry?.freeQuarters ?? '')].flatMap((bit, at) => (bit === '1' ? at : [])),
    },
    { next: found?.starts ?? [], offering: found?.offeringId, dates, quarters: [...soon].sort((a, b) => a - b) },
  ]
}

test('[2.1.2/5] an entry says what the slots say, after each kind of change', async ({ tx }) => {
  await setClock(tx, NOW)
  const { coach, offering } = await aBookableCoach(tx)
  const { id } = coach
  const session = { coachId: id, offeringId: offering.id, startsAt: '2027-03-10T13:00:00Z' }
  const own = eq(schedules.coachId, id)
  const changes: [string, () => Promise<unknown>][] = [
    ['nothing yet', async () => {}],
    ['a hold', () => aSession(tx, { ...session, status: 'held' })],
    [
      'a hold let go',
      () =>
        tx
          .update(sessions)
          .set({ status: 'released', holdNumber: null, holdExpiresAt: null })
          .where(eq(sessions.coachId, id)),
    ],
    ['a booking', () => aSession(tx, { ...session, startsAt: '2027-03-10T12:00:00Z' })],
    [
      'its end',
      () =>
        tx
          .update(sessions)
          .set({ status: 'ended', outcome: 'cancelled' })
          .where(and(eq(sessions.coachId, id), eq(sessions.status, 'confirmed'))),
    ],
    [
      'longer notice',
      () =>
        tx
          .update(schedules)
          .set({ minNoticeMin: 2880, updatedAt: new Date(NOW) })
          .where(own),
    ],
    ['a nearer horizon', () => tx.update(schedules).set({ horizonDays: 9 }).where(own)],
    ['another zone', () => tx.update(schedules).set({ zone: 'Asia/Kathmandu' }).where(own)],
    ['a shorter offering', () => anOffering(tx, { coachId: id, minutes: 15, minNoticeMin: 0 })],
    [
      'nothing to book',
      () =>
        tx
          .update(offerings)
          .set({ archivedAt: new Date(NOW) })
          .where(eq(offerings.coachId, id)),
    ],
  ]
  for (const [what, change] of changes) {
    await tx.delete(directoryNotes)
    await enqueued(tx)
    await change()
    const told = new Set([...(await takeNotes(tx)), ...(await enqueued(tx))])
    if (what !== 'nothing yet') expect([what, told.has(id)]).toEqual([what, true])
    await refreshEntries(tx, [id])
    const [kept, real] = await compared(tx, id)
    expect({ what, ...kept }).toEqual({ what, ...real })
  }
})

test('an entry says what its coach writes and asks, and search words follow', async ({ tx }) => {
  const { coach, offering } = await aBookableCoach(tx, { name: 'Tomás Lindqvist', bio: 'Unmistakable.\n\nWords.' })
  await refreshEntries(tx, [coach.id])
  expect(await entryOf(tx, coach.id)).toMatchObject({
    ...{ name: 'Tomás Lindqvist', opening: 'Unmistakable. Words.', nameWords: ['tomas', 'lindqvist'] },
    ...{ priceMinor: 9000, rateMinor: 9000, currency: 'EUR', rating: null, ratings: 0 },
  })
  await tx.update(offerings).set({ minutes: 45, priceMinor: 6000 }).where(eq(offerings.id, offering.id))
  await tx
    .update(coaches)
    .set({ bio: 'Plain.', certifications: ['ICF PCC'] })
    .where(eq(coaches.id, coach.id))
  expect(await enqueued(tx)).toContain(coach.id)
  await refreshEntries(tx, [coach.id])
  expect(await entryOf(tx, coach.id)).toMatchObject({ priceMinor: 6000, rateMinor: 8000, certifications: ['ICF PCC'] })
  const words = (await tx.select({ word: directoryWords.word }).from(directoryWords)).map(({ word }) => word)
  expect(words).toContain('plain')
  expect(words).not.toContain('unmistakable')
})

test('a row exists exactly for listed coaches, from the moment they are or are not', async ({ tx }) => {
  const { coach } = await aBookableCoach(tx)
  const draft = await aCoach(tx, { status: 'draft' })
  await refreshEntries(tx, [coach.id, draft.id])
  expect([Boolean(await entryOf(tx, coach.id)), await entryOf(tx, draft.id)]).toEqual([true, undefined])
  for (const status of ['paused', 'declined', 'draft', 'applied'] as const) {
    await tx.update(coaches).set({ status }).where(eq(coaches.id, coach.id))
    expect([status, await entryOf(tx, coach.id)], 'before any job ran').toEqual([status, undefined])
    await refreshEntries(tx, [coach.id])
    expect(await tx.select().from(directoryWords)).toEqual([])
    await tx.update(coaches).set({ status: 'listed' }).where(eq(coaches.id, coach.id))
    expect(await readDue(tx), 'whoever was missed').toEqual([coach.id])
    await refreshEntries(tx, [coach.id])
  }
  expect(await readDue(tx)).toEqual([])
})

test('a time that is too near is looked at again, and so is everybody within an hour', async ({ tx }) => {
  await setClock(tx, NOW)
  const { coach } = await aBookableCoach(tx)
  await tx.update(schedules).set({ minNoticeMin: 15 }).where(eq(schedules.coachId, coach.id))
  await refreshEntries(tx, [coach.id])
  const before = await entryOf(tx, coach.id)
  expect(before?.nextAt?.toISOString()).toBe('2027-03-10T12:30:00.000Z')
  expect(before?.staleAt.toISOString()).toBe('2027-03-10T12:16:00.000Z')
  await setClock(tx, '2027-03-10T12:16:00Z')
  expect(await readDue(tx)).toEqual([coach.id])
  await refreshEntries(tx, [coach.id])
  expect((await entryOf(tx, coach.id))?.nextAt?.toISOString()).toBe('2027-03-10T13:00:00.000Z')
  expect(await readDue(tx)).toEqual([])
})

test('nobody but the system writes the directory, and nobody reads its notes', async ({ tx, as }) => {
  const { coach } = await aBookableCoach(tx)
  await refreshEntries(tx, [coach.id])
  for (const who of [VISITOR, await anAccount(tx), asCoach(coach), await anAccount(tx, { role: 'admin' })]) {
    for (const statement of [
      `update loom.directory_entries set rating = 5`,
      `delete from loom.directory_entries`,
      `insert into loom.directory_words values ('x', '{x}')`,
      `select * from loom.directory_notes`,
    ]) {
      await as(who)
      await tx.execute(sql`savepoint before`)
      await expect(tx.execute(sql.raw(statement)), statement).rejects.toMatchObject({ cause: { code: '42501' } })
      await tx.execute(sql`rollback to savepoint before`)
      await as('system')
    }
  }
})
