// What the week editor does to a week. Times are minutes; every change comes out tidy (see tidyWeek).
import type { Rule } from '../hours/rules.ts'
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

/** The line of a day that holds a minute: where a change ended up after lines became one. */
export const lineAt = (rules: readonly Rule[], weekday: number, minute: number): Rule | undefined =>
  rules.find((rule) => rule.weekday === weekday && rule.startMin <= minute && minute < rule.startMin + rule.lengthMin)

/** The line moved by minutes; it still starts on its day. */
export const moved = (line: Rule, byMin: number): Rule => ({
  ...line,
  startMin: within(line.startMin + byMin, 0, DAY_MIN - STEP_MIN),
})

/** The line on the day before (-1) or after (1), as the week is read; it does not leave the week. */
export function shifted(line: Rule, days: -1 | 1): Rule {
  const at = WEEK.indexOf(line.weekday as (typeof WEEK)[number])
  return { ...line, weekday: WEEK[within(at + days, 0, 6)] ?? line.weekday }
}

/** The line with its end moved by minutes: from a step to a day long. */
export const resized = (line: Rule, byMin: number): Rule => ({
  ...line,
  lengthMin: within(line.lengthMin + byMin, STEP_MIN, DAY_MIN),
})

/** The line with its start moved by minutes, its end where it was. */
export function restarted(line: Rule, byMin: number): Rule {
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

/** What a column of the week shows: part of a line, from minute to minute of this day. */
export type Piece = {
  line: Rule
  from: number
  to: number
  /** It began the day before. */
  late: boolean
}

/** The pieces of a day: its own lines up to midnight, and what runs into it from the day before. */
export function piecesOf(rules: readonly Rule[], weekday: number): Piece[] {
  const before = (weekday + 6) % 7
  const late = rules
    .filter((line) => line.weekday === before && line.startMin + line.lengthMin > DAY_MIN)
    .map((line) => ({ line, from: 0, to: line.startMin + line.lengthMin - DAY_MIN, late: true }))
  const own = rules
    .filter((line) => line.weekday === weekday)
    .map((line) => ({ line, from: line.startMin, to: Math.min(DAY_MIN, line.startMin + line.lengthMin), late: false }))
  return [...late, ...own]
}

/** The hours of the day a grid must show: working hours at least, and whatever is set outside of them. */
export function hoursToShow(rules: readonly Rule[], usual = { from: 7, to: 20 }): { from: number; to: number } {
  const pieces = WEEK.flatMap((weekday) => piecesOf(rules, weekday))
  return {
    from: Math.min(usual.from, ...pieces.map(({ from }) => Math.floor(from / 60))),
    to: Math.max(usual.to, ...pieces.map(({ to }) => Math.ceil(to / 60))),
  }
}

/** The days whose lines differ, Monday first. */
export function changedDays(before: readonly Rule[], after: readonly Rule[]): number[] {
  const said = (rules: readonly Rule[], weekday: number) =>
    rules.flatMap((rule) => (rule.weekday === weekday ? `${rule.startMin}+${rule.lengthMin}` : [])).join()
  return WEEK.filter((weekday) => said(before, weekday) !== said(after, weekday))
}

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)
