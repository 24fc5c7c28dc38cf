/**
 * The tapestry: weeks as cloth. A week is a stretch of picks, a day a stretch of ends; what a day held decides the
 * structure as well as the colour, so that it reads without colour too.
 */
import { plain } from './drafts.ts'
import type { Crossing, Draft } from './weave.ts'

/** Heavy, low, steady, good, bright. */
export type Mood = 1 | 2 | 3 | 4 | 5

/** What a day held. Of several things the first named here is woven where they would cover each other. */
export type ClothDay = {
  /** A twill of three over one. */
  session?: boolean
  /** A lozenge: something was reached. */
  goal?: boolean
  /** Long floats in the colour of a mood. */
  mood?: Mood
  /** Stitches at the week's edge: one, two or three things done. */
  done?: 1 | 2 | 3
  /** Two ticks along the warp: something was read. */
  read?: boolean
}

/** Seven days, Monday first. */
export type ClothWeek = readonly ClothDay[]

export type TapestrySize = { endsPerDay: number; picksPerWeek: number }

/** The draft of these weeks: `7 * endsPerDay` ends, `weeks.length * picksPerWeek` picks, the first week first. */
export function tapestry(weeks: readonly ClothWeek[], { endsPerDay, picksPerWeek }: TapestrySize): Draft {
  const grounds = weeks.map((week) => plain(groundOf(week), WARP))
  return (end, pick) => {
    const at = Math.floor(pick / picksPerWeek)
    const ground = grounds[at]?.(end, pick) ?? null
    const day = weeks[at]?.[Math.floor(end / endsPerDay)]
    if (!day || !ground) return ground
    return crossingOf(day, ground, {
      ...{ end, pick, endsPerDay },
      inDay: end % endsPerDay,
      across: ((end % endsPerDay) + 0.5) / endsPerDay,
      along: ((pick % picksPerWeek) + 0.5) / picksPerWeek,
    })
  }
}

const WARP = 'var(--cloth-warp)'

/** Plain weave takes a little of the week's average mood, so that the cloth falls into bands. */
export function groundOf(week: ClothWeek): string {
  const moods = week.flatMap(({ mood }) => mood ?? [])
  if (moods.length === 0) return 'var(--cloth-weft)'
  return `var(--ground-${Math.round(moods.reduce((sum, mood) => sum + mood, 0) / moods.length)})`
}

/** A place in a day's field: thread numbers, and fractions across the day's ends and along the week's picks. */
type Place = { end: number; pick: number; endsPerDay: number; inDay: number; across: number; along: number }

function crossingOf(day: ClothDay, ground: Crossing, at: Place): Crossing {
  const weft = (colour: string): Crossing => ({ over: 'weft', colour })
  if (day.session) {
    return (at.end + at.pick) % 4 === 0 ? { over: 'warp', colour: WARP } : weft('var(--thread-session)')
  }
  if (day.goal) {
    const inside = Math.abs(at.across - 0.5) + Math.abs(at.along - 0.5) <= 0.56
    return inside ? weft('var(--thread-goal)') : ground
  }
  if (day.mood && at.along > 0.25 && at.along < 0.75) return weft(`var(--mood-${day.mood})`)
  if (day.done && at.along > 0.75) {
    const half = Math.max(2, at.endsPerDay / 2)
    const stitched = at.inDay % half < half - 1 && at.across < day.done * 0.34
    return stitched ? weft('var(--thread-task)') : ground
  }
  if (day.read && isTick(at)) return { over: 'warp', colour: 'var(--thread-resource)' }
  return ground
}

const isTick = ({ inDay, endsPerDay }: Place) =>
  inDay === Math.floor(endsPerDay / 4) || inDay === Math.floor((endsPerDay * 3) / 4) - (endsPerDay > 8 ? 0 : 1)
