/** When coaches are to be free: within seven days, from 17:00 on, on Saturday or Sunday. */
export const FREE = ['week', 'evenings', 'weekends'] as const
/** The orders of a list of coaches. */
export const SORTS = ['relevance', 'soonest', 'rating', 'price'] as const

/**
 * At most `most` of a list, evenly apart: the first is always among them, and the last as soon as there are two. So a
 * morning and an afternoon both show where a day has more free times than room.
 */
export function spread<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items]
  const step = most > 1 ? (items.length - 1) / (most - 1) : 0
  return Array.from({ length: most }, (_, i) => items[Math.round(i * step)] as T)
}

/** Starts in order, grouped by the day that `dayOf` says they are on. */
export const byDay = (starts: readonly number[], dayOf: (at: number) => string): number[][] => [
  ...Map.groupBy(starts, dayOf).values(),
]

/** What is left of starts when only those of the first `days` days are wanted. */
export const firstDays = (starts: readonly number[], dayOf: (at: number) => string, days: number): number[] =>
  byDay(starts, dayOf).slice(0, days).flat()
