/** A half-open range [start, end) of epoch minutes: minutes since 1970-01-01T00:00Z. */
export interface Range {
  start: number
  end: number
}

const MINUTE = 60_000

/** The first whole epoch minute at or after an instant in epoch milliseconds. */
export function minuteAtOrAfter(ms: number): number {
  return Math.ceil(ms / MINUTE)
}

/** The last whole epoch minute at or before an instant in epoch milliseconds. */
export function minuteAtOrBefore(ms: number): number {
  return Math.floor(ms / MINUTE)
}

/** Epoch milliseconds as a range of whole minutes, rounded outward: a minute touched is a minute taken. */
export function rangeAround(startMs: number, endMs: number): Range {
  return { start: minuteAtOrBefore(startMs), end: minuteAtOrAfter(endMs) }
}

/** The ranges by their start. What the database has sorted already is neither copied nor sorted again. */
export function inOrder<R extends Range>(ranges: readonly R[]): readonly R[] {
  let last = Number.NEGATIVE_INFINITY
  for (const { start } of ranges) {
    if (start < last) return [...ranges].sort((a, b) => a.start - b.start)
    last = start
  }
  return ranges
}
