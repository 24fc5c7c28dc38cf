// What becomes of hours when their coach's clock changes for good.
import { dateOf, planOf, weekdayOf } from '../dates/rules.ts'
import type { Hours, Rule } from '../hours/rules.ts'
import { dayNumber } from '../hours/rules.ts'
import type { FullSchedule } from '../schedule/input.ts'
import { tidyWeek } from '../week/rules.ts'
import type { DateChange } from '../window/rules.ts'
import { offsetAt } from '../zones/rules.ts'

const DAY_MIN = 1440

/** How many minutes the clock of `to` is ahead of that of `from` at an epoch minute. */
export const clockShift = (from: string, to: string, at: number): number => offsetAt(to, at) - offsetAt(from, at)

/**
 * The schedule on another clock with its open hours where they are: 9:00 in Berlin becomes 3:00 in New York. By the
 * difference of the two clocks at `at` (epoch minutes): where they change to summer time on different days, the hours
 * follow the new clock. Lines move to the day they then start on, those of single weeks into the week; a date whose
 * hours are then not those of its weekday gets other, extra or no hours. Time off and trips keep their dates.
 */
export function keepMoments(schedule: FullSchedule, zone: string, at: number): FullSchedule {
  const shift = clockShift(schedule.zone, zone, at)
  const moved = schedule.rules.map((rule) => movedRule(rule, shift))
  // Lines of two days may meet on one and be too long together: then each is cut at midnight, which means the same.
  const whole = tidyWeek(moved)
  const week = whole.ok ? whole : tidyWeek(moved.flatMap(cutRule))
  const rules = week.ok ? week.rules : moved
  const next = { ...schedule, zone, rules, exceptions: [] }
  const days = new Set(schedule.exceptions.flatMap(({ date }) => around(dayNumber(date))))
  const exceptions = [...days]
    .sort((a, b) => a - b)
    .flatMap((day) => changeOf(dateOf(day), tidy(linesOn(next, day), day), movedHours(schedule, shift, day, !whole.ok)))
  return { ...next, exceptions }
}

/** Shifts reach 26 hours, and what passes midnight a day more. */
const around = (day: number) => [-2, -1, 0, 1, 2, 3].map((by) => day + by)

function movedRule(rule: Rule, shift: number): Rule {
  // Weeks begin on Monday.
  const minute = modulo(rule.weekday - 1, 7) * DAY_MIN + rule.startMin + shift
  const weeks = Math.floor(minute / (7 * DAY_MIN))
  const { everyWeeks = 1, week = 0 } = rule
  return {
    ...rule,
    weekday: modulo(Math.floor(minute / DAY_MIN) + 1, 7),
    startMin: modulo(minute, DAY_MIN),
    ...(everyWeeks > 1 && { week: modulo(week + weeks, everyWeeks) }),
  }
}

function cutRule(rule: Rule): Rule[] {
  return cut(rule).map(({ days, ...hours }) => {
    const monday = days === 1 && rule.weekday === 0
    const { everyWeeks = 1, week = 0 } = rule
    return {
      ...{ ...rule, ...hours, weekday: modulo(rule.weekday + days, 7) },
      ...(everyWeeks > 1 && { week: modulo(week + (monday ? 1 : 0), everyWeeks) }),
    }
  })
}

function cut({ startMin, lengthMin }: Hours): (Hours & { days: number })[] {
  const over = startMin + lengthMin - DAY_MIN
  if (over <= 0) return [{ startMin, lengthMin, days: 0 }]
  return [
    { startMin, lengthMin: lengthMin - over, days: 0 },
    { startMin: 0, lengthMin: over, days: 1 },
  ]
}

/** The lines that start on a day, time off left aside. */
const linesOn = (schedule: FullSchedule, day: number): readonly Hours[] =>
  planOf({ ...schedule, timeOff: [] }, day).lines

/** The hours that start on a day of the new clock. Each line moves by itself, as the weekly ones do: two may part there. */
function movedHours(schedule: FullSchedule, shift: number, day: number, cutting: boolean): Hours[] {
  const all = around(day).flatMap((from) =>
    linesOn(schedule, from).flatMap(({ startMin, lengthMin }) => {
      const minute = from * DAY_MIN + startMin + shift
      const start = { startMin: modulo(minute, DAY_MIN), lengthMin }
      const pieces = cutting ? cut(start) : [{ ...start, days: 0 }]
      return pieces.map(({ days, ...hours }) => ({ ...hours, day: Math.floor(minute / DAY_MIN) + days }))
    }),
  )
  return tidy(
    all.filter((hours) => hours.day === day),
    day,
  )
}

/** Hours of one day without overlaps, so that equal ones look equal. */
function tidy(hours: readonly Hours[], day: number): Hours[] {
  const lines = hours.map(({ startMin, lengthMin }) => ({ weekday: weekdayOf(day), startMin, lengthMin }))
  const week = tidyWeek(lines)
  return (week.ok ? week.rules : lines).map(({ startMin, lengthMin }) => ({ startMin, lengthMin }))
}

/** What a date must say so that it has these hours although its weekday has those. */
function changeOf(date: string, usual: Hours[], wanted: Hours[]): DateChange[] {
  const has = (list: Hours[], one: Hours) =>
    list.some(({ startMin, lengthMin }) => startMin === one.startMin && lengthMin === one.lengthMin)
  const kept = usual.every((one) => has(wanted, one))
  const added = wanted.filter((one) => !has(usual, one))
  if (kept) return added.map((hours) => ({ date, kind: 'extra', ...hours }))
  if (wanted.length === 0) return [{ date, kind: 'closed', startMin: null, lengthMin: null }]
  return wanted.map((hours) => ({ date, kind: 'instead', ...hours }))
}

const modulo = (number: number, by: number) => ((number % by) + by) % by
