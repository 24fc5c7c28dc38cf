const DAY_MS = 86_400_000
/** How long after its end a coach may say that a session went otherwise. */
export const CORRECT_MS = 7 * DAY_MS

export const TOOK_PLACE = ['completed', 'no_show_client', 'no_show_coach'] as const
export type SettledOutcome = (typeof TOOK_PLACE)[number] | 'cancelled'

export type OutcomeFacts = {
  status: string
  outcome: string | null
  /** Epoch milliseconds. */
  startsAt: number
  endsAt: number
}

export type OutcomeDecision =
  | { ok: true; how: 'end' | 'correct' | 'same' }
  | { ok: false; reason: 'not_begun' | 'not_confirmed' | 'too_late_to_correct' | 'not_an_outcome' }

/**
 * What a coach may say of how a session went: from its start on that it took place or who did not come, and for seven
 * days after its end otherwise. A late cancellation may be forgiven in that time: then it is just cancelled.
 */
export function decideOutcome(facts: OutcomeFacts, wish: SettledOutcome, now: number): OutcomeDecision {
  const { status, outcome, startsAt, endsAt } = facts
  const tookPlace = wish !== 'cancelled'
  if (status === 'confirmed') {
    if (!tookPlace) return { ok: false, reason: 'not_an_outcome' }
    return now < startsAt ? { ok: false, reason: 'not_begun' } : { ok: true, how: 'end' }
  }
  if (status !== 'ended') return { ok: false, reason: 'not_confirmed' }
  if (outcome === wish) return { ok: true, how: 'same' }
  if (now > endsAt + CORRECT_MS) return { ok: false, reason: 'too_late_to_correct' }
  const fits = tookPlace ? TOOK_PLACE.some((known) => known === outcome) : outcome === 'late_cancelled'
  return fits ? { ok: true, how: 'correct' } : { ok: false, reason: 'not_an_outcome' }
}
