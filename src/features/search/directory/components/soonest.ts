import type { CoachLine } from '../input.ts'
import { directory } from './api.ts'

export type FreeCoachLine = CoachLine & { next: NonNullable<CoachLine['next']> }

/** The `most` who are free soonest, in that order. */
export async function readSoonest(most: number): Promise<FreeCoachLine[]> {
  const { items } = await directory.directory({ sort: 'soonest', limit: most })
  return items.filter((coach): coach is FreeCoachLine => coach.next !== null)
}

export const firstOf = ({ next }: FreeCoachLine): number => next.starts[0] ?? Number.POSITIVE_INFINITY
