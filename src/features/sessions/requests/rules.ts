const MINUTE_MS = 60_000
/** A coach answers within two days, a client who was offered other times, too. */
export const ANSWER_MS = 48 * 60 * MINUTE_MS

export type RequestFacts = {
  status: string
  /** Epoch milliseconds. */
  startsAt: number
  requestExpiresAt: number | null
}

/** Until when an answer is waited for: two days, and never longer than until the last of the times in question begins. */
export const answerBy = (now: number, starts: readonly number[]): number =>
  Math.min(now + ANSWER_MS, Math.max(...starts))

/** Whether a request still waits, by the clock: the time is free when it has run out, whether or not a job has run. */
export const isWaiting = ({ status, requestExpiresAt }: RequestFacts, now: number): boolean =>
  status === 'requested' && requestExpiresAt !== null && now < requestExpiresAt

export type AnswerDecision = { ok: true } | { ok: false; reason: 'request_over' | 'session_begun' }

/** Whether the time asked for can be accepted now: the request waits and has not begun. */
export function decideAccept(facts: RequestFacts, now: number): AnswerDecision {
  if (!isWaiting(facts, now)) return { ok: false, reason: 'request_over' }
  return now < facts.startsAt ? { ok: true } : { ok: false, reason: 'session_begun' }
}
