import type { Scope } from './input.ts'

/** The sessions of a series (by their starts) that a change of one means: it and the following, or all of them. */
export function within<T extends { id: string; startsAt: number }>(
  series: readonly T[],
  id: string,
  scope: Scope,
): T[] {
  const from = series.find((session) => session.id === id)?.startsAt ?? Number.POSITIVE_INFINITY
  return series.filter(({ startsAt }) => scope === 'all' || startsAt >= from)
}
