import { readSchedule, readTaken } from '#features/availability/queries.ts'
import type { OpenHours } from '#features/availability/window/rules.ts'
import { clock } from '#platform/clock.ts'
import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { no, notFound, ok, refuse } from '#platform/result.ts'
import type { Movable } from '../../reschedule/queries.ts'
import { readMovable, readSeries } from '../../reschedule/queries.ts'
import { decideMove, withoutOwn } from '../../reschedule/rules.ts'
import { rangeAround, readBusy } from '../queries.ts'
import type { Circumstances } from '../rules.ts'
import { planSeries, shifted } from '../rules.ts'
import { within } from '../scope/rules.ts'
import type { AskSeriesMove, PlannedMove, SeriesMovePlan } from './input.ts'

/**
 * Where the sessions of a series would go with one that is moved, see `shifted`, and what of it can be had by exactly the
 * rules of single moves; what was chosen otherwise about single ones counts. One that its client moves too late stays and
 * says so; choices about sessions that are not ahead are left out. Nothing is kept by asking.
 *
 * Refuses `not_a_series`, `not_offered`, and what a single move of this session refuses: `not_confirmed`,
 * `session_begun`, `move_too_late`.
 */
export async function previewSeriesMove(tx: Tx, me: Person, ask: AskSeriesMove): Promise<Result<SeriesMovePlan>> {
  const session = await readMovable(tx, ask.id)
  if (!session) return notFound()
  const [series, now, read] = await Promise.all([
    readSeries(tx, session.id),
    clock(tx),
    readSchedule(tx, session.coachId),
  ])
  if (series.length === 0) return no('not_a_series')
  const decision = decideMove(session, session.side, now)
  if (!decision.ok) return no(decision.reason)
  if (!read) return refuse(422, 'not_offered')
  const { zone } = read.schedule
  const move = { fromMs: session.startsAt, toMs: ask.startsAt }
  const wishes = within(series, session.id, ask.scope).flatMap((one): MoveWish[] => {
    const planned = one.id === session.id ? ask.startsAt : shifted(zone, move, one.startsAt)
    const may = decideMove(one, one.side, now)
    if (!may.ok && may.reason !== 'move_too_late') return []
    if (!may.ok) return [{ session: one, planned, startsAt: one.startsAt, reason: may.reason }]
    const choice = ask.choices.find(({ id }) => id === one.id)
    return [{ session: one, planned, startsAt: choice ? (choice.startsAt ?? one.startsAt) : planned, reason: null }]
  })
  return ok({ zone, sessions: planMoves(await readMoveFacts(tx, me, read, wishes), wishes) })
}

/** A session and where it is to go, epoch milliseconds; a reason why it does not says that it stays. */
export type MoveWish = {
  session: Movable
  planned: number
  startsAt: number
  reason: PlannedMove['reason']
}

const isGoing = ({ session, startsAt, reason }: MoveWish) => reason === null && startsAt !== session.startsAt

/** What decides on moves: the coach's and the client's time as if those that move had no place yet. */
export async function readMoveFacts(
  tx: Tx,
  me: Person,
  read: OpenHours,
  wishes: readonly MoveWish[],
): Promise<Circumstances> {
  const going = wishes.filter(isGoing)
  const [first] = wishes
  if (!first) throw new Error('moves of nothing')
  // Booked together, they are of one length and one offering.
  const { coachId, side, asked } = first.session
  const starts = going.map(({ startsAt }) => startsAt)
  const range = rangeAround(read, asked, starts)
  const ids = going.map(({ session }) => session.id)
  const [taken, busy] = await Promise.all([
    readTaken(tx, coachId, range),
    // A coach does not see where else a client is; the constraint does.
    side === 'client' ? readBusy(tx, me, range, ids) : [],
  ])
  const own = going.map(({ session }) => session.own)
  return {
    ...withoutOwn(read, taken, own),
    ...{ asked, busy, room: Number.POSITIVE_INFINITY, firstMs: Number.NEGATIVE_INFINITY },
  }
}

/** Decides on moves one after the other, see `planSeries`; sessions that are not to move keep their place. */
export function planMoves(facts: Circumstances, wishes: readonly MoveWish[]): PlannedMove[] {
  const going = wishes.filter(isGoing)
  const plan = planSeries(
    facts,
    going.map(({ startsAt }) => startsAt),
    going.map(({ session }) => session.own),
  )
  return wishes.map((wish) => {
    const { session, planned, startsAt } = wish
    const decided = plan[going.indexOf(wish)]
    const busy = session.side === 'coach' ? 'client_busy' : 'you_are_busy'
    const found = decided?.reason === 'you_are_busy' ? busy : (decided?.reason ?? null)
    return {
      ...{ id: session.id, fromAt: session.startsAt, planned, startsAt },
      ...{ reason: wish.reason ?? found, nearest: decided?.nearest ?? [] },
    }
  })
}
