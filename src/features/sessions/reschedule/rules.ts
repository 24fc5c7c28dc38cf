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
 * A coach's hours and taken times as they were without one session: it neither blocks its own new time, nor counts for
 * the limits twice.
 */
export function withoutOwn<T extends Pick<OpenHours, 'counted'>>(
  hours: T,
  taken: readonly Range[],
  { start, blocked }: OwnTime,
): { hours: T; taken: Range[] } {
  const own = taken.findIndex((range) => range.start === blocked.start && range.end === blocked.end)
  const counts = hours.counted.indexOf(start)
  return {
    hours: { ...hours, counted: hours.counted.toSpliced(counts, counts < 0 ? 0 : 1) },
    taken: taken.toSpliced(own, own < 0 ? 0 : 1),
  }
}
