import type { CoachLine } from '../input.ts'
import { directory } from './api.ts'

export type FreeCoachLine = CoachLine & { next: NonNullable<CoachLine['next']> }

/** Of those who came last, the `most` who are free soonest, in that order. */
export async function readSoonest(most: number): Promise<FreeCoachLine[]> {
  const { items } = await directory.directory({ limit: 24 })
  return items
    .filter((coach): coach is FreeCoachLine => coach.next !== null)
    .toSorted((a, b) => firstOf(a) - firstOf(b))
    .slice(0, most)
}

export const firstOf = ({ next }: FreeCoachLine): number => next.starts[0] ?? Number.POSITIVE_INFINITY
