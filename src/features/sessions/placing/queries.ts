import { and, asc, eq } from 'drizzle-orm'
import { accounts } from '#features/accounts/tables.ts'
import { readSchedule } from '#features/availability/queries.ts'
import type { Asked, OpenHours } from '#features/availability/window/rules.ts'
import { engagements } from '#features/engagements/tables.ts'
import { readBookableOffering } from '#features/offerings/queries.ts'
import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Times } from '../reschedule/input.ts'
import { timesOf } from '../reschedule/queries.ts'
import type { AskOpenTimes, Clients } from './input.ts'

/** The coach's clients, by name; the first 500. */
export const readClients = (tx: Tx, me: Person): Promise<Clients> =>
  tx
    .select({ id: accounts.id, name: accounts.name, zone: accounts.zone })
    .from(engagements)
    .innerJoin(accounts, eq(accounts.id, engagements.clientId))
    .where(and(eq(engagements.coachId, me.id), eq(engagements.status, 'active'), eq(accounts.status, 'active')))
    .orderBy(asc(accounts.name), asc(accounts.id))
    .limit(500)

/** A coach books within their hours as everybody does, but without notice to themselves and past their own limits. */
export function asTheirOwn(hours: OpenHours, asked: Asked): { hours: OpenHours; asked: Asked } {
  return {
    hours: { ...hours, limits: { maxPerDay: null, maxPerWeek: null, maxOpenPerClient: null }, counted: [] },
    asked: { ...asked, minNoticeMin: 0 },
  }
}

/** The times a coach may book for a client, also while paused; null for an offering that is not theirs, or archived. */
export async function readOpenTimes(tx: Tx, me: Person, ask: AskOpenTimes): Promise<Times | null> {
  const [offering, read] = await Promise.all([readBookableOffering(tx, ask.offeringId), readSchedule(tx, me.id)])
  if (offering?.coachId !== me.id || !read) return null
  const { hours, asked } = asTheirOwn(read, offering)
  return timesOf(tx, me.id, hours, asked, ask)
}
