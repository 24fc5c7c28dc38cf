// What a coach does with calendars they keep elsewhere. Looking at them: looking/commands.ts.
import { and, eq, sql } from 'drizzle-orm'
import { queueForCoach } from '#features/availability/queries.ts'
import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withSystem } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Result } from '#platform/result.ts'
import { no, notFound, ok } from '#platform/result.ts'
import { seal } from '#platform/sealed.ts'
import { calendarFeeds } from '../feed/tables.ts'
import type { AddOutside, OneOutside, RenameOutside } from './input.ts'
import { MOST_CALENDARS } from './rules.ts'
import { outsideCalendars } from './tables.ts'

/** What addresses are sealed for. */
export const ADDRESS = 'outside calendar'

/**
 * Adds a calendar, and has it looked at. `host` is that of the address, which was found to lead outside.
 * Refuses `five_calendars`: there are that many already.
 */
export async function addOutside(
  tx: Tx,
  me: Person,
  { name, address }: AddOutside,
  host: string,
): Promise<Result<OneOutside>> {
  for (let number = 1; number <= MOST_CALENDARS; number++) {
    const { rows } = await tx.execute<OneOutside>(sql`
      insert into loom.outside_calendars (coach_id, number, name, sealed_address, host)
      values (${me.id}, ${number}, ${name}, ${seal(address, ADDRESS)}, ${host})
      on conflict do nothing returning id`)
    const [added] = rows
    if (!added) continue
    await lookSoon(tx)
    return ok(added)
  }
  return no('five_calendars')
}

/** Has a calendar looked at without waiting for its turn. One that is being looked at is looked at once more. */
export async function lookNow(tx: Tx, me: Person, { id }: OneOutside): Promise<Result<OneOutside>> {
  const [due] = await tx
    .update(outsideCalendars)
    .set({ nextLookAt: sql`private.clock()` })
    .where(and(eq(outsideCalendars.id, id), eq(outsideCalendars.coachId, me.id)))
    .returning({ id: outsideCalendars.id })
  if (!due) return notFound()
  await lookSoon(tx)
  return ok(due)
}

const lookSoon = (tx: Tx) => enqueue(tx, 'calendars.lookDue', {}, { key: 'calendars.lookDue' })

export async function renameOutside(tx: Tx, me: Person, { id, name }: RenameOutside): Promise<Result<OneOutside>> {
  const [renamed] = await tx
    .update(outsideCalendars)
    .set({ name })
    .where(and(eq(outsideCalendars.id, id), eq(outsideCalendars.coachId, me.id)))
    .returning({ id: outsideCalendars.id })
  return renamed ? ok(renamed) : notFound()
}

/** Removes a calendar; what it blocked is free at once. */
export async function removeOutside(tx: Tx, me: Person, { id }: OneOutside): Promise<Result<OneOutside>> {
  await queueForCoach(tx, me.id)
  const [gone] = await tx
    .delete(outsideCalendars)
    .where(and(eq(outsideCalendars.id, id), eq(outsideCalendars.coachId, me.id)))
    .returning({ id: outsideCalendars.id })
  if (!gone) return notFound()
  await enqueue(tx, 'search.refreshDirectory', { coachId: me.id }, { key: `search.refreshDirectory:${me.id}` })
  return ok(gone)
}

/** Drops the feed and the calendars of an account that was erased. */
export const eraseCalendars = (accountId: string): Promise<unknown> =>
  withSystem('an account was erased', async (tx) => {
    await tx.delete(calendarFeeds).where(eq(calendarFeeds.accountId, accountId))
    await queueForCoach(tx, accountId)
    await tx.delete(outsideCalendars).where(eq(outsideCalendars.coachId, accountId))
  })
