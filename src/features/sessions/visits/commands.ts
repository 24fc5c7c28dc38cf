// What a visitor's browser holds, taken along into an account.
import { eq } from 'drizzle-orm'
import { queueForCoach, readSchedule } from '#features/availability/queries.ts'
import type { Actor, Person } from '#platform/db/actor.ts'
import { VISITOR } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { no, notFound, ok, refuse } from '#platform/result.ts'
import { queueForClient, takeSeat, tooMany } from '../holds/commands.ts'
import { readNearestOf, readOwnHold, readStanding } from '../holds/queries.ts'
import { decideHold, isOpen } from '../holds/rules.ts'
import type { Session } from '../input.ts'
import { readSession } from '../queries.ts'
import { sessions } from '../tables.ts'

/**
 * Makes what this browser held before its owner signed in the client's own hold, until the same instant. Taking along
 * what is one's own already changes nothing.
 * Refuses `hold_expired` (410, with the nearest free times), `own_session`, `too_many_holds`, `hold_limit`,
 * `too_many_ahead`, `you_are_busy`; the hold stays with the browser then.
 */
export async function takeAlong(tx: Tx, client: Person, id: string): Promise<Result<Session>> {
  const browser: Actor = { ...VISITOR, ...(client.visit && { visit: client.visit }) }
  const asked = await readOwnHold(tx, browser, id)
  if (!asked) return (await readOwnHold(tx, client, id)) ? answer(tx, id) : notFound()
  if (asked.coachId === client.id) return no('own_session')
  await queueForCoach(tx, asked.coachId)
  await queueForClient(tx, client)
  const hold = await readOwnHold(tx, browser, id)
  if (!hold) return answer(tx, id) // in another tab, meanwhile
  const [hours, { now, granted, ahead }] = await Promise.all([
    readSchedule(tx, hold.coachId),
    readStanding(tx, client, hold.coachId),
  ])
  if (!isOpen(hold, now)) return { ...refuse(410, 'hold_expired'), data: await readNearestOf(tx, hold) }
  if (ahead >= (hours?.limits.maxOpenPerClient ?? Number.POSITIVE_INFINITY)) return no('too_many_ahead')
  const decision = decideHold(granted, now)
  if (!decision.ok) return tooMany(decision)
  const during = { id, startsAt: new Date(hold.startsAt), endsAt: new Date(hold.endsAt) }
  if (!(await takeSeat(tx, client, during))) return no('you_are_busy')
  await tx
    .update(sessions)
    .set({ holderId: client.id, visitId: null, holdNumber: decision.number })
    .where(eq(sessions.id, id))
  return answer(tx, id)
}

async function answer(tx: Tx, id: string): Promise<Result<Session>> {
  const session = await readSession(tx, id)
  return session ? ok(session) : notFound()
}
