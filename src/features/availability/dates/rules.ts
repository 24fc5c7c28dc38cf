// What a schedule says of single dates, for those who look at a week of it. Days are day numbers (see dayNumber).
import type { Hours, Rule } from '../hours/rules.ts'
import { dayNumber } from '../hours/rules.ts'
import type { FullSchedule } from '../schedule/input.ts'
import { openMinutes } from '../week/rules.ts'
import type { DateChange } from '../window/rules.ts'

export type Away = FullSchedule['timeOff'][number]
export type Trip = FullSchedule['trips'][number]

/** One line of a week as it is looked at: a weekly one, or with `once` one of its date alone. */
export type Line = Rule & { once?: DateChange | undefined }

export type DayPlan = {
  day: number
  date: string
  weekday: number
  /** What is open, in order of nothing: weekly lines of this week, and those of the date. Empty while away. */
  lines: Line[]
  /** The weekly lines do not count on this date: it is closed, or has other hours. */
  replaced: boolean
  away: Away | undefined
  /** The day's times are read in another zone. */
  trip: Trip | undefined
}

const DAY_MS = 86_400_000

export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)
/** Day 0, 1970-01-01, was a Thursday; 0 is Sunday. */
export const weekdayOf = (day: number): number => modulo(day + 4, 7)
export const mondayOf = (day: number): number => day - modulo(day - 4, 7)

/** Whether a weekly line counts in the week of a day, by the Monday that weeks are counted from. */
export const isInWeek = ({ everyWeeks = 1, week = 0 }: Rule, anchorOn: string, day: number): boolean =>
  modulo(Math.floor((day - dayNumber(anchorOn)) / 7), everyWeeks) === week

/** The `week` of a line that repeats every so many weeks and counts in the week of a day. */
export const weekFor = (everyWeeks: number, anchorOn: string, day: number): number =>
  modulo(Math.floor((day - dayNumber(anchorOn)) / 7), everyWeeks)

/** The first day from `from` on at which a weekly line counts. */
export function nextDayOf(line: Rule, anchorOn: string, from: number): number {
  let day = from + modulo(line.weekday - weekdayOf(from), 7)
  while (!isInWeek(line, anchorOn, day)) day += 7
  return day
}

export function planOf(schedule: FullSchedule, day: number): DayPlan {
  const date = dateOf(day)
  const weekday = weekdayOf(day)
  const covers = ({ firstDate, lastDate }: { firstDate: string; lastDate: string }) =>
    firstDate <= date && date <= lastDate
  const away = schedule.timeOff.find(covers)
  const changes = schedule.exceptions.filter((change) => change.date === date)
  const replaced = changes.some(({ kind }) => kind !== 'extra')
  const weekly = schedule.rules.filter((rule) => rule.weekday === weekday && isInWeek(rule, schedule.anchorOn, day))
  const dated = changes.flatMap((once) => {
    const hours = hoursOf(once)
    return hours ? [{ weekday, ...hours, once }] : []
  })
  const lines: Line[] = away ? [] : [...(replaced ? [] : weekly), ...dated]
  return { day, date, weekday, lines, replaced, away, trip: schedule.trips.find(covers) }
}

/** What a coach says of a day off: on its first day and on Mondays, since once a week is enough to read it. */
export const noteOn = ({ away, date, weekday }: DayPlan): string =>
  away && (date === away.firstDate || weekday === 1) ? away.note : ''

/** The hours of one line of a date; null where it is closed. */
export const hoursOf = ({ startMin, lengthMin }: DateChange): Hours | null =>
  startMin === null || lengthMin === null ? null : { startMin, lengthMin }

/** What a column of the week shows: part of a line, from minute to minute of this day. */
export type Piece = {
  line: Line
  from: number
  to: number
  /** It began the day before. */
  late: boolean
}

const DAY_MIN = 1440

/** The pieces of a day: its own lines up to midnight, and what runs into it from the day before. */
export function piecesOn(plan: Pick<DayPlan, 'lines'>, before: Pick<DayPlan, 'lines'>): Piece[] {
  const late = before.lines
    .filter((line) => line.startMin + line.lengthMin > DAY_MIN)
    .map((line) => ({ line, from: 0, to: line.startMin + line.lengthMin - DAY_MIN, late: true }))
  const own = plan.lines.map((line) => {
    return { line, from: line.startMin, to: Math.min(DAY_MIN, line.startMin + line.lengthMin), late: false }
  })
  return [...late, ...own]
}

/** The open minutes of a week: the least, the most and the average over the weeks until all lines have come round. */
export function weekSpread(rules: readonly Rule[]): { least: number; most: number; average: number } {
  const turns = [2, 3, 4].filter((every) => rules.some(({ everyWeeks = 1 }) => everyWeeks === every))
  const weeks = turns.reduce((all, every) => (all * every) / greatestCommon(all, every), 1)
  const open = Array.from({ length: weeks }, (_, at) =>
    openMinutes(rules.filter(({ everyWeeks = 1, week = 0 }) => at % everyWeeks === week)),
  )
  const average = open.reduce((sum, minutes) => sum + minutes, 0) / weeks
  return { least: Math.min(...open), most: Math.max(...open), average }
}

/** A date as a schedule takes it: of this century's years from 2020 on, and one that the calendar has. */
export const isDate = (date: string): boolean =>
  /^20[2-9]\d-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date)) && dateOf(dayNumber(date)) === date

export type DatesProblem = 'first' | 'last' | 'order' | 'long'

/** What is wrong with the first and last date of something that lasts; a year and a day at most. */
export function datesProblem({ firstDate, lastDate }: { firstDate: string; lastDate: string }): DatesProblem | null {
  if (!isDate(firstDate)) return 'first'
  if (!isDate(lastDate)) return 'last'
  if (lastDate < firstDate) return 'order'
  return dayNumber(lastDate) - dayNumber(firstDate) >= 366 ? 'long' : null
}

/** The schedule without what was over before a date: nobody sees it any more, and lists have an end. */
export const sinceDate = ({ exceptions, timeOff, trips, ...schedule }: FullSchedule, from: string): FullSchedule => ({
  ...schedule,
  exceptions: exceptions.filter(({ date }) => date >= from),
  timeOff: timeOff.filter(({ lastDate }) => lastDate >= from),
  trips: trips.filter(({ lastDate }) => lastDate >= from),
})

/** The changes of dates, those of one date and kind together, in order. */
export function changedDates(
  exceptions: readonly DateChange[],
): { date: string; kind: DateChange['kind']; lines: Hours[] }[] {
  const byDate = Map.groupBy(exceptions, ({ date, kind }) => `${date} ${kind}`)
  return [...byDate.values()]
    .flatMap((lines) => {
      const [first] = lines
      const hours = lines.flatMap((line) => hoursOf(line) ?? []).sort((a, b) => a.startMin - b.startMin)
      return first ? [{ date: first.date, kind: first.kind, lines: hours }] : []
    })
    .sort((a, b) => a.date.localeCompare(b.date) || a.kind.localeCompare(b.kind))
}

/** The changes with all lines of a date and kind replaced; no hours leave nothing of them, unless it is closed. */
export function withDate(
  exceptions: readonly DateChange[],
  instead: { date: string; kind: DateChange['kind'] } | undefined,
  { date, kind, lines }: { date: string; kind: DateChange['kind']; lines: readonly Hours[] },
): DateChange[] {
  const others = exceptions.filter(
    (one) =>
      !(instead && one.date === instead.date && one.kind === instead.kind) &&
      // A date is closed, or has other hours: what is said last counts.
      !(one.date === date && (one.kind === kind || (kind !== 'extra' && one.kind !== 'extra'))),
  )
  const said = kind === 'closed' ? [null] : lines
  return [
    ...others,
    ...said.map((hours) => ({
      ...{ date, kind },
      ...{ startMin: hours?.startMin ?? null, lengthMin: hours?.lengthMin ?? null },
    })),
  ]
}

function greatestCommon(a: number, b: number): number {
  return b === 0 ? a : greatestCommon(b, a % b)
}

const modulo = (number: number, by: number) => ((number % by) + by) % by
