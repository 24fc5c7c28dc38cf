/** A slot is kept this long, by the database's clock. */
export const HOLD_MS = 10 * 60_000
export const HOUR_MS = 60 * 60_000
/** Holds granted to one client within an hour; one of them may not keep a whole calendar by script. */
export const HOLDS_AN_HOUR = 10

/** A hold granted to the client within the last hour, whatever became of it. Instants are epoch milliseconds. */
export type GrantedHold = {
  id: string
  offeringId: string | null
  status: string
  startsAt: number
  endsAt: number
  expiresAt: number | null
  number: number | null
  grantedAt: number
}

export const isOpen = ({ status, expiresAt }: Pick<GrantedHold, 'status' | 'expiresAt'>, now: number): boolean =>
  status === 'held' && expiresAt !== null && expiresAt > now

export type HoldDecision =
  | { ok: true; number: 1 | 2 }
  | { ok: false; reason: 'too_many_holds' }
  | { ok: false; reason: 'hold_limit'; again: number }

/** Which of a client's two places a new hold takes; refuses a third, and the eleventh within an hour until `again`. */
export function decideHold(granted: readonly GrantedHold[], now: number): HoldDecision {
  const taken = granted.filter((hold) => isOpen(hold, now)).map(({ number }) => number)
  const number = ([1, 2] as const).find((free) => !taken.includes(free))
  if (!number) return { ok: false, reason: 'too_many_holds' }
  const lately = granted.map(({ grantedAt }) => grantedAt + HOUR_MS).filter((until) => until > now)
  if (lately.length >= HOLDS_AN_HOUR) return { ok: false, reason: 'hold_limit', again: Math.min(...lately) }
  return { ok: true, number }
}

const NEAREST = 4

/** The free times (in order) nearest to the one asked for. */
export function nearestOf(free: readonly number[], asked: number): number[] {
  return [...free]
    .sort((a, b) => Math.abs(a - asked) - Math.abs(b - asked))
    .slice(0, NEAREST)
    .sort((a, b) => a - b)
}
