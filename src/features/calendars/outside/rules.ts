// How often calendars kept elsewhere are looked at, and what of them is kept.

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

export const MOST_CALENDARS = 5
/** What is known goes on blocking for so long while looks fail. */
export const KNOWN_FOR_MS = 7 * DAY_MS
/** No version is believed to be unchanged for longer: what it holds must be worked out for days further ahead. */
export const WORKED_OUT_FOR_MS = 7 * DAY_MS
/** How many times are kept of one calendar. */
export const MOST_TIMES = 5000
/** The window of "blocks so many times". */
export const SOON_MS = 28 * DAY_MS
/** Schedules reach 365 days ahead; the rest is what passes until it is worked out again. */
const AHEAD_DAYS = 380

/** [start, end) in epoch milliseconds. */
export type Busy = { start: number; end: number }

/**
 * The next look: fifteen minutes later, a minute more or less by `chance` (0 to 1) so that not all come at once. Who has
 * been failing for more than a week is asked every six hours.
 */
export function nextLook(now: number, succeededAt: number | null, chance: number): number {
  const lost = succeededAt !== null && now - succeededAt > KNOWN_FOR_MS
  return Math.round(now + (lost ? 6 * 60 : 15) * MINUTE_MS + (chance - 0.5) * 2 * MINUTE_MS)
}

/** What is worked out of a calendar: whole days, so that the same calendar gives the same times all day long. */
export function workedOutWindow(now: number): Busy {
  const today = Math.floor(now / DAY_MS) * DAY_MS
  return { start: today - DAY_MS, end: today + AHEAD_DAYS * DAY_MS }
}

/** Until when known times block although the last look failed; null while nothing is wrong, or when nothing is known. */
export const knownUntil = (trouble: string | null, succeededAt: number | null): number | null =>
  trouble === null || succeededAt === null ? null : succeededAt + KNOWN_FOR_MS

/** Overlapping and touching times as one, in order. */
export function joined(times: readonly Busy[]): Busy[] {
  const found: Busy[] = []
  for (const { start, end } of [...times].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else found.push({ start, end })
  }
  return found
}

export const isSame = (a: readonly Busy[], b: readonly Busy[]): boolean =>
  a.length === b.length && a.every(({ start, end }, at) => start === b[at]?.start && end === b[at]?.end)
