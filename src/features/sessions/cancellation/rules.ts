const MINUTE_MS = 60_000

export type CancelFacts = {
  status: string
  /** Epoch milliseconds. */
  startsAt: number
  /** The terms copied at hold: free, and to be moved, until so many minutes before the start. */
  policy: { freeUntilMin: number; moveUntilMin?: number }
  /** The coach moved it, so cancelling is free until it begins. */
  cancelFree?: boolean
  /** When the free time ended for good: the client moved it after that instant. */
  lateFrom?: number | null
}

export type CancelDecision =
  | { ok: true; outcome: 'cancelled' | 'late_cancelled' }
  | { ok: false; reason: 'not_confirmed' | 'already_started' }

/** Until when the client cancels free, in epoch milliseconds: that instant is still in time. */
export const freeUntil = ({ startsAt, policy, cancelFree, lateFrom }: Omit<CancelFacts, 'status'>): number =>
  cancelFree ? startsAt : (lateFrom ?? startsAt - policy.freeUntilMin * MINUTE_MS)

/** Until when the client moves it, in epoch milliseconds: that instant is still in time. */
export const moveUntil = ({ startsAt, policy }: Omit<CancelFacts, 'status'>): number =>
  startsAt - (policy.moveUntilMin ?? policy.freeUntilMin) * MINUTE_MS

/**
 * What cancelling means now. A coach's is always `cancelled`; a client's is `late_cancelled` after the free time.
 * Refuses what is not confirmed (any more) and what has begun.
 */
export function decideCancellation(facts: CancelFacts, by: 'client' | 'coach', now: number): CancelDecision {
  if (facts.status !== 'confirmed') return { ok: false, reason: 'not_confirmed' }
  if (now >= facts.startsAt) return { ok: false, reason: 'already_started' }
  const late = by === 'client' && now > freeUntil(facts)
  return { ok: true, outcome: late ? 'late_cancelled' : 'cancelled' }
}
