import type { Range } from '#features/availability/rules.ts'

/** A session that takes a time of its coach (its blocked range), and the one it leaves for it; all in epoch minutes. */
export type Taking = { start: number; takes: Range; leaves: Range | undefined }

/**
 * Moves of several sessions in an order in which each finds its new time left by those before it: the database proves
 * after every single one that none overlaps another. `stuck` are those that would have to leave in a circle, and who
 * waits for them.
 */
export function inWritingOrder<T extends Pick<Taking, 'takes' | 'leaves'>>(
  moves: readonly T[],
): { ordered: T[]; stuck: T[] } {
  const ordered: T[] = []
  let stuck = [...moves]
  for (;;) {
    const next = stuck.filter((one) => !stuck.some((other) => other !== one && waitsFor(one, other)))
    if (next.length === 0) return { ordered, stuck }
    ordered.push(...next)
    stuck = stuck.filter((one) => !next.includes(one))
  }
}

/** Whether a session takes a time that another one has yet to leave. */
export const waitsFor = (one: Pick<Taking, 'takes'>, { leaves }: Pick<Taking, 'leaves'>): boolean =>
  leaves !== undefined && leaves.start < one.takes.end && one.takes.start < leaves.end
