// What of somebody's sessions is in their feed.

const DAY_MS = 86_400_000

/** How far back a feed goes. */
export const FEED_PAST_MS = 90 * DAY_MS
/** A cancelled session stays in the feed as cancelled, so that apps take it out, also one that comes by once a week. */
export const CANCELLED_STAYS_MS = 30 * DAY_MS
/** The latest are kept when there are more. */
export const FEED_MOST = 1000

export type FeedFacts = {
  status: 'requested' | 'confirmed' | 'ended' | 'released'
  outcome: string | null
  createdAt: number
  requestedAt: number | null
  confirmedAt: number | null
  movedAt: number | null
  endedAt: number | null
}

/** What a calendar says of a session. A request that came to nothing is cancelled, too. */
export const isCancelled = ({ status, outcome }: FeedFacts): boolean =>
  status === 'released' || outcome === 'cancelled' || outcome === 'late_cancelled'

/** When the session came to be as it is; that it took place changes nothing in a calendar. */
export function stampedAt(facts: FeedFacts): number {
  const { createdAt, requestedAt, confirmedAt, movedAt, endedAt } = facts
  return Math.max(createdAt, requestedAt ?? 0, confirmedAt ?? 0, movedAt ?? 0, isCancelled(facts) ? (endedAt ?? 0) : 0)
}
