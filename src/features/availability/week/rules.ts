import type { Rule } from '../hours/rules.ts'

export type Week = { ok: true; rules: Rule[] } | { ok: false; weekday: number; reason: 'longer_than_a_day' }

/**
 * The weekly lines in order. Lines of one day and the same weeks that overlap or touch become one, since they mean the same to clients.
 * Lines of two days stay two, even where the first runs past midnight into the second: each belongs to the day it
 * starts on. Refuses a day whose joined lines are longer than 24 hours.
 */
export function tidyWeek(given: readonly Rule[]): Week {
  const rules: Rule[] = []
  const inOrder = [...given].sort((a, b) => a.weekday - b.weekday || turnOf(a) - turnOf(b) || a.startMin - b.startMin)
  for (const rule of inOrder) {
    const last = rules.at(-1)
    const { weekday, startMin, lengthMin } = rule
    if (
      last &&
      last.weekday === weekday &&
      turnOf(last) === turnOf(rule) &&
      startMin <= last.startMin + last.lengthMin
    ) {
      last.lengthMin = Math.max(last.lengthMin, startMin + lengthMin - last.startMin)
      if (last.lengthMin > 1440) return { ok: false, weekday, reason: 'longer_than_a_day' }
    } else {
      rules.push({ ...rule })
    }
  }
  return { ok: true, rules }
}

/** Which weeks a line counts in, as one number: lines of different weeks never become one. */
export const turnOf = ({ everyWeeks = 1, week = 0 }: Rule): number => everyWeeks * 10 + week

const WEEK_MIN = 7 * 1440

/** The minutes of a week that are open; what two lines share counts once. */
export function openMinutes(rules: readonly Rule[]): number {
  const ranges = rules
    .map(({ weekday, startMin, lengthMin }) => ({ start: weekday * 1440 + startMin, length: lengthMin }))
    // Saturday's late hours run into Sunday, where the week begins.
    .flatMap(({ start, length }) => {
      const over = start + length - WEEK_MIN
      return over > 0
        ? [
            { start, end: WEEK_MIN },
            { start: 0, end: over },
          ]
        : [{ start, end: start + length }]
    })
    .sort((a, b) => a.start - b.start)
  let open = 0
  let reached = 0
  for (const { start, end } of ranges) {
    open += Math.max(0, end - Math.max(start, reached))
    reached = Math.max(reached, end)
  }
  return open
}
