import type { Range } from '#features/availability/rules.ts'
import type { OpenHours } from '#features/availability/window/rules.ts'
import { moveUntil } from '../cancellation/rules.ts'

export type MoveFacts = {
  status: string
  /** Epoch milliseconds. */
  startsAt: number
  policy: { freeUntilMin: number; moveUntilMin?: number }
}

export type MoveDecision = { ok: true } | { ok: false; reason: 'not_confirmed' | 'session_begun' | 'move_too_late' }

/** Whether a session may be moved now: by its coach until it begins, by its client as long as was agreed at hold. */
export function decideMove(facts: MoveFacts, by: 'client' | 'coach', now: number): MoveDecision {
  if (facts.status !== 'confirmed') return { ok: false, reason: 'not_confirmed' }
  if (now >= facts.startsAt) return { ok: false, reason: 'session_begun' }
  if (by === 'client' && now > moveUntil(facts)) return { ok: false, reason: 'move_too_late' }
  return { ok: true }
}

/** What a session takes of its coach's time, in epoch minutes. */
export type OwnTime = { start: number; blocked: Range }

/**
 * A coach's hours and taken times as they were without the sessions that move: they neither block their own new times,
 * nor count for the limits twice.
 */
export function withoutOwn<T extends Pick<OpenHours, 'counted'>>(
  hours: T,
  taken: readonly Range[],
  own: readonly OwnTime[],
): { hours: T; taken: Range[] } {
  const counted = [...hours.counted]
  const left = [...taken]
  for (const { start, blocked } of own) {
    takeOut(counted, (one) => one === start)
    takeOut(left, (range) => range.start === blocked.start && range.end === blocked.end)
  }
  return { hours: { ...hours, counted }, taken: left }
}

/** One of them only: an event of another calendar may block the very same range. */
function takeOut<T>(list: T[], isIt: (one: T) => boolean): void {
  const at = list.findIndex(isIt)
  if (at >= 0) list.splice(at, 1)
}
