import type { CoachLine } from '../input.ts'

export type FreeCoachLine = CoachLine & { next: NonNullable<CoachLine['next']> }

export const hasTime = (coach: CoachLine): coach is FreeCoachLine => coach.next !== null

export const firstOf = ({ next }: FreeCoachLine): number => next.starts[0] ?? Number.POSITIVE_INFINITY
