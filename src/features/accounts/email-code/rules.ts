// Codes by mail: how long one is good, how often it may be tried, how often asked for. Times are epoch milliseconds.

export const CODE_MINUTES = 10
/** Tries of one code. */
export const CODE_TRIES = 5
/** Mails to one address: whoever types somebody else's must not fill their mailbox. */
export const CODES_AN_HOUR = 5
/** Wrong ones an address takes in a day, whoever tries: 20 in a million, and then a day of rest. */
export const WRONG_A_DAY = 20

const HOUR = 60 * 60_000
const DAY = 24 * HOUR

export type Count = { count: number; since: number }

/** A count whose time is over begins anew. */
const within = ({ count, since }: Count, now: number, span: number): Count =>
  now - since < span ? { count, since } : { count: 0, since: now }

/** The count of codes asked for after one more, or how long to wait: five an hour, none after a day's wrong tries. */
export function countAsked(
  asked: Count,
  wrong: Count,
  now: number,
): { ok: true; after: Count } | { ok: false; waitMs: number } {
  const failed = within(wrong, now, DAY)
  if (failed.count >= WRONG_A_DAY) return { ok: false, waitMs: failed.since + DAY - now }
  const before = within(asked, now, HOUR)
  if (before.count >= CODES_AN_HOUR) return { ok: false, waitMs: before.since + HOUR - now }
  return { ok: true, after: { count: before.count + 1, since: before.since } }
}

/** The count of wrong codes after one more. */
export function countWrong(wrong: Count, now: number): Count {
  const { count, since } = within(wrong, now, DAY)
  return { count: count + 1, since }
}

/** How many tries are left for a code, which the day may end before it does. */
export const triesLeft = (tries: number, wrong: Count, now: number): number =>
  Math.max(0, Math.min(CODE_TRIES - tries, WRONG_A_DAY - within(wrong, now, DAY).count))

/** Whether a mailbox alone is not enough: what others confided is behind the account, or its owner asked for more. */
export const needsPassword = ({ role, secondFactor }: { role: string; secondFactor: boolean }): boolean =>
  role !== 'client' || secondFactor
