import type { Range } from '../ranges/rules.ts'
import { inOrder } from '../ranges/rules.ts'
import { offsetsOf } from '../zones/rules.ts'

/**
 * Hours of one local day: from a minute of the day (0–1439) for a length (1–1440). Hours that pass midnight run on
 * into the next day and belong to the day they start on.
 */
export interface Hours {
  startMin: number
  lengthMin: number
}

/** One weekly line; weekday 0 is Sunday. */
export interface Rule extends Hours {
  weekday: number
  /** Only every second, third or fourth week; every week when left out. */
  everyWeeks?: number | undefined
  /** Which of these weeks: 0 is the one of the schedule's `anchorDay`. */
  week?: number | undefined
}

/**
 * What replaces the weekly hours of one local day (a day number, see `dayNumber`), or with `extra` is open besides
 * them. No hours close the day, exceptions of one day add up.
 */
export interface Exception {
  day: number
  hours: readonly Hours[]
  extra?: boolean
}

/** Local days (day numbers, both included) without any hours, whatever else is said of them. */
export interface TimeOff {
  firstDay: number
  lastDay: number
}

/** Local days (day numbers, both included) that are read in another zone. Of trips that overlap the first counts. */
export interface Trip {
  firstDay: number
  lastDay: number
  zone: string
}

/** When a coach works, on their own wall clock. */
export interface Schedule {
  zone: string
  rules: readonly Rule[]
  exceptions: readonly Exception[]
  trips: readonly Trip[]
  timeOff?: readonly TimeOff[]
  /** A Monday (day number) that weeks are counted from; that of `ANCHOR_ON` when left out. */
  anchorDay?: number
}

/** Working hours without a gap in them, and the clocks they are read on. */
export interface OpenRange extends Range {
  clocks: Clock[]
}

/** Hours under one offset of one place: place 0 is home, 1 the first trip, and so on. */
interface Clock extends Range {
  place: number
  offset: number
}

const DAY_MIN = 1440
/** The Monday that weeks are counted from, unless a schedule names another. */
export const ANCHOR_ON = '2024-01-01'

/** '2026-06-10' as days since 1970-01-01: local days are counted, so no zone is in them. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00Z`) / (DAY_MIN * 60_000)
}

/**
 * The working hours within [from, to) in order; what touches or overlaps, also over midnight, is one range.
 * A minute is open when its local wall time lies in the hours: a repeated hour is open twice, a skipped one never.
 */
export function openRanges(schedule: Schedule, from: number, to: number): OpenRange[] {
  const open: OpenRange[] = []
  for (const piece of inOrder(openPieces(schedule, from, to))) {
    const last = open.at(-1)
    if (last && piece.start <= last.end) {
      last.end = Math.max(last.end, piece.end)
      addClock(last.clocks, piece)
    } else {
      open.push({ start: piece.start, end: piece.end, clocks: [piece] })
    }
  }
  return open
}

/**
 * Minute of the day on the coach's wall clock at an open minute. Around a trip the hours of two dates, read in two
 * places, may overlap: there the clock at home counts first, then the trips' in their order.
 */
export function wallMinute(open: OpenRange, minute: number): number {
  let clock: Clock | undefined
  for (const one of open.clocks) {
    if (one.start <= minute && minute < one.end && !(clock && clock.place < one.place)) clock = one
  }
  if (!clock) throw new RangeError(`minute ${minute} is not open`)
  return (minute + clock.offset) % DAY_MIN
}

function addClock(clocks: Clock[], piece: Clock): void {
  const same = clocks.find(
    ({ place, offset, end }) => place === piece.place && offset === piece.offset && piece.start <= end,
  )
  if (same) same.end = Math.max(same.end, piece.end)
  else clocks.push(piece)
}

/** The hours of each local day, cut where an offset changes and at the window's edges. */
function openPieces(schedule: Schedule, from: number, to: number): Clock[] {
  const pieces: Clock[] = []
  if (from >= to) return pieces
  const hoursOn = hoursByDay(schedule)
  const home = offsetsOf(schedule.zone, from, to)
  // A local date is at most a day away from the UTC date, and its hours reach into the day after.
  const lastDay = Math.floor(to / DAY_MIN) + 1
  for (let day = Math.floor(from / DAY_MIN) - 2; day <= lastDay; day++) {
    const place = schedule.trips.findIndex((trip) => trip.firstDay <= day && day <= trip.lastDay) + 1
    const trip = schedule.trips[place - 1]
    const stretches = trip ? offsetsOf(trip.zone, from, to) : home
    for (const { startMin, lengthMin } of hoursOn(day)) {
      const local = day * DAY_MIN + startMin
      for (const stretch of stretches) {
        const start = Math.max(local - stretch.offset, stretch.start, from)
        const end = Math.min(local - stretch.offset + lengthMin, stretch.end, to)
        if (start < end) pieces.push({ start, end, place, offset: stretch.offset })
      }
    }
  }
  return pieces
}

const ANCHOR_DAY = dayNumber(ANCHOR_ON)

/** The hours that start on a local day: the one place that decides which rules apply to a date. */
function hoursByDay({ rules, exceptions, timeOff = [], anchorDay = ANCHOR_DAY }: Schedule): (day: number) => Hours[] {
  const week = Array.from({ length: 7 }, (_, weekday) => rules.filter((rule) => rule.weekday === weekday))
  const changed = hoursOf(exceptions.filter(({ extra }) => !extra))
  const added = hoursOf(exceptions.filter(({ extra }) => extra))
  return (day) => {
    if (timeOff.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)) return []
    const weeks = Math.floor((day - anchorDay) / 7)
    // Day 0, 1970-01-01, was a Thursday.
    const usual = week[modulo(day + 4, 7)]?.filter(({ everyWeeks = 1, week = 0 }) => modulo(weeks, everyWeeks) === week)
    return [...(changed.get(day) ?? usual ?? []), ...(added.get(day) ?? [])]
  }
}

function hoursOf(exceptions: readonly Exception[]): Map<number, Hours[]> {
  const byDay = new Map<number, Hours[]>()
  for (const { day, hours } of exceptions) byDay.set(day, [...(byDay.get(day) ?? []), ...hours])
  return byDay
}

const modulo = (number: number, by: number) => ((number % by) + by) % by
