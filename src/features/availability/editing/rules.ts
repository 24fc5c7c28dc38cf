// What the week editor does to a week. Times are minutes; every change comes out tidy (see tidyWeek).
import type { DayPlan, Line } from '../dates/rules.ts'
import { hoursOf, withDate } from '../dates/rules.ts'
import type { Hours, Rule } from '../hours/rules.ts'
import type { FullSchedule } from '../schedule/input.ts'
import { tidyWeek, turnOf } from '../week/rules.ts'

/** Everything a hand or a key moves, moves by this. */
export const STEP_MIN = 15
const DAY_MIN = 1440

/** The days as people read them: Monday first. */
export const WEEK = [1, 2, 3, 4, 5, 6, 0] as const

export const isSame = (a: Rule, b: Rule) =>
  a.weekday === b.weekday && a.startMin === b.startMin && a.lengthMin === b.lengthMin && turnOf(a) === turnOf(b)

/** The week with one line more, or with a line in place of another. Null when the day would pass 24 hours. */
export function withLine(rules: readonly Rule[], line: Rule, instead?: Rule): Rule[] | null {
  const week = tidyWeek([...without(rules, instead), line])
  return week.ok ? week.rules : null
}

export const without = (rules: readonly Rule[], line: Rule | undefined): Rule[] =>
  rules.filter((rule) => !line || !isSame(rule, line))

/** The line of the same day and weeks that holds a line's first minute: where a change ended up after lines became one. */
export const lineAt = (rules: readonly Rule[], { weekday, startMin, ...turn }: Rule): Rule | undefined =>
  rules.find(
    (rule) =>
      rule.weekday === weekday &&
      turnOf(rule) === turnOf({ weekday, startMin, ...turn }) &&
      rule.startMin <= startMin &&
      startMin < rule.startMin + rule.lengthMin,
  )

export type Placed = { part: Partial<FullSchedule>; line: Line }

/**
 * A line drawn or changed on a day that is looked at: one of the date alone (`once`) stays with its date, and so does
 * what is drawn where the date has hours of its own. Null when the day would pass 24 hours.
 */
export function placed(schedule: FullSchedule, plan: DayPlan, line: Line, instead?: Line): Placed | null {
  const once = line.once ?? (plan.replaced && !instead ? { date: plan.date, kind: 'instead' as const } : undefined)
  if (!once) {
    const rules = withLine(schedule.rules, line, instead)
    const became = rules && lineAt(rules, line)
    return rules && became ? { part: { rules }, line: became } : null
  }
  const { date, kind } = once
  const { startMin, lengthMin } = line
  const others = schedule.exceptions.filter((one) => one !== instead?.once && one.date === date && one.kind === kind)
  const week = tidyWeek(
    [...others.flatMap((one) => hoursOf(one) ?? []), { startMin, lengthMin }].map((hours) => ({
      ...hours,
      weekday: 0,
    })),
  )
  if (!week.ok) return null
  const rest = schedule.exceptions.filter((one) => one !== instead?.once)
  const exceptions = withDate(rest, undefined, { date, kind, lines: week.rules })
  const became = exceptions.find((one) => {
    const hours = one.date === date && one.kind === kind && hoursOf(one)
    return hours && hours.startMin <= startMin && startMin < hours.startMin + hours.lengthMin
  })
  const hours = became && hoursOf(became)
  return hours ? { part: { exceptions }, line: { weekday: line.weekday, ...hours, once: became } } : null
}

/** The schedule without a line. A date that loses the last of its own hours is closed. */
export function removed({ rules, exceptions }: FullSchedule, line: Line): Partial<FullSchedule> {
  const { once } = line
  if (!once) return { rules: without(rules, line) }
  const others = exceptions.filter((one) => one !== once)
  const bare = once.kind === 'instead' && !others.some(({ date, kind }) => date === once.date && kind === 'instead')
  const closed = { date: once.date, kind: 'closed' as const, startMin: null, lengthMin: null }
  return { exceptions: bare ? [...others, closed] : others }
}

/** The week with the lines of one day on other days as well, in place of theirs. */
export function copiedDay(rules: readonly Rule[], from: number, to: readonly number[]): Rule[] {
  const lines = rules.filter(({ weekday }) => weekday === from)
  const kept = rules.filter(({ weekday }) => weekday === from || !to.includes(weekday))
  const copies = to
    .filter((weekday) => weekday !== from)
    .flatMap((weekday) => lines.map((line) => ({ ...line, weekday })))
  const week = tidyWeek([...kept, ...copies])
  return week.ok ? week.rules : [...rules]
}

/** The line moved by minutes; it still starts on its day. */
export const moved = <L extends Rule>(line: L, byMin: number): L => ({
  ...line,
  startMin: within(line.startMin + byMin, 0, DAY_MIN - STEP_MIN),
})

/** The line on the day before (-1) or after (1), as the week is read; it does not leave the week. */
export function shifted<L extends Rule>(line: L, days: -1 | 1): L {
  const at = WEEK.indexOf(line.weekday as (typeof WEEK)[number])
  return { ...line, weekday: WEEK[within(at + days, 0, 6)] ?? line.weekday }
}

/** The line with its end moved by minutes: from a step to a day long. */
export const resized = <L extends Rule>(line: L, byMin: number): L => ({
  ...line,
  lengthMin: within(line.lengthMin + byMin, STEP_MIN, DAY_MIN),
})

/** The line with its start moved by minutes, its end where it was. */
export function restarted<L extends Rule>(line: L, byMin: number): L {
  const end = line.startMin + line.lengthMin
  const startMin = within(line.startMin + byMin, Math.max(0, end - DAY_MIN), end - STEP_MIN)
  const start = Math.min(startMin, DAY_MIN - STEP_MIN)
  return { ...line, startMin: start, lengthMin: end - start }
}

/** The line between two minutes of a day, either way round, on whole steps; a step at least. */
export function between(weekday: number, one: number, other: number): Rule {
  const startMin = within(Math.floor(Math.min(one, other) / STEP_MIN) * STEP_MIN, 0, DAY_MIN - STEP_MIN)
  const end = within(Math.ceil(Math.max(one, other) / STEP_MIN) * STEP_MIN, startMin + STEP_MIN, DAY_MIN)
  return { weekday, startMin, lengthMin: end - startMin }
}

/** What to suggest for a day: an hour, an hour after the last line, or from nine. */
export function nextLine(rules: readonly Rule[], weekday: number): Rule {
  const ends = rules.flatMap((rule) => (rule.weekday === weekday ? rule.startMin + rule.lengthMin : []))
  const start = ends.length ? Math.max(...ends) + 60 : 540
  return { weekday, startMin: start <= DAY_MIN - 60 ? start : 540, lengthMin: 60 }
}

/** The hours of the day a grid must show: working hours at least, and whatever is set outside of them. */
export function hoursToShow(lines: readonly Hours[], usual = { from: 7, to: 20 }): { from: number; to: number } {
  const late = lines.some(({ startMin, lengthMin }) => startMin + lengthMin > DAY_MIN)
  return {
    from: late ? 0 : Math.min(usual.from, ...lines.map(({ startMin }) => Math.floor(startMin / 60))),
    to: late
      ? 24
      : Math.max(usual.to, ...lines.map(({ startMin, lengthMin }) => Math.ceil((startMin + lengthMin) / 60))),
  }
}

/** The days whose lines differ, Monday first. */
export function changedDays(before: readonly Rule[], after: readonly Rule[]): number[] {
  const said = (rules: readonly Rule[], weekday: number) =>
    rules
      .flatMap((rule) => (rule.weekday === weekday ? `${rule.startMin}+${rule.lengthMin}/${turnOf(rule)}` : []))
      .join()
  return WEEK.filter((weekday) => said(before, weekday) !== said(after, weekday))
}

/** Whether two schedules say the same, however their lines are written and ordered. */
export const isSameSchedule = (a: FullSchedule, b: FullSchedule): boolean => saidBy(a) === saidBy(b)

function saidBy({ rules, exceptions, timeOff, trips, ...settings }: FullSchedule): string {
  const inOrder = (lines: readonly object[]) => lines.map((line) => JSON.stringify(Object.entries(line).sort())).sort()
  const lines = rules.map((rule) => ({ everyWeeks: 1, week: 0, ...rule }))
  return JSON.stringify([Object.entries(settings).sort(), ...[lines, exceptions, timeOff, trips].map(inOrder)])
}

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)
