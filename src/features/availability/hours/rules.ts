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
}

/** What replaces the weekly hours of one local day (a day number, see `dayNumber`); no hours close the day, exceptions of one day add up. */
export interface Exception {
  day: number
  hours: readonly Hours[]
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
}

/** Working hours without a gap in them, and the pieces they are made of. */
export interface OpenRange extends Range {
  pieces: Piece[]
}

/** Working hours of one local day under one offset of the zone that day is read in. */
interface Piece extends Range {
  day: number
  offset: number
}

const DAY_MIN = 1440

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
      last.pieces.push(piece)
    } else {
      open.push({ start: piece.start, end: piece.end, pieces: [piece] })
    }
  }
  return open
}

/**
 * Minute of the day on the coach's wall clock at an open minute. Around a trip the hours of two dates, read in two
 * zones, may overlap: there the earlier date's clock counts.
 */
export function wallMinute(open: OpenRange, minute: number): number {
  let under: Piece | undefined
  for (const piece of open.pieces) {
    if (piece.start <= minute && minute < piece.end && !(under && under.day <= piece.day)) under = piece
  }
  if (!under) throw new RangeError(`minute ${minute} is not open`)
  return (minute + under.offset) % DAY_MIN
}

function openPieces(schedule: Schedule, from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  if (from >= to) return pieces
  const hoursOn = hoursByDay(schedule)
  const home = offsetsOf(schedule.zone, from, to)
  // A local date is at most a day away from the UTC date, and its hours reach into the day after.
  const lastDay = Math.floor(to / DAY_MIN) + 1
  for (let day = Math.floor(from / DAY_MIN) - 2; day <= lastDay; day++) {
    const trip = schedule.trips.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)
    const stretches = trip ? offsetsOf(trip.zone, from, to) : home
    for (const { startMin, lengthMin } of hoursOn(day)) {
      const local = day * DAY_MIN + startMin
      for (const stretch of stretches) {
        const start = Math.max(local - stretch.offset, stretch.start, from)
        const end = Math.min(local - stretch.offset + lengthMin, stretch.end, to)
        if (start < end) pieces.push({ start, end, day, offset: stretch.offset })
      }
    }
  }
  return pieces
}

/** The hours that start on a local day: the one place that decides which rules apply to a date. */
function hoursByDay({ rules, exceptions }: Schedule): (day: number) => readonly Hours[] {
  const week = Array.from({ length: 7 }, (_, weekday) => rules.filter((rule) => rule.weekday === weekday))
  const changed = new Map<number, readonly Hours[]>()
  for (const { day, hours } of exceptions) changed.set(day, [...(changed.get(day) ?? []), ...hours])
  // Day 0, 1970-01-01, was a Thursday.
  return (day) => changed.get(day) ?? week[(((day + 4) % 7) + 7) % 7] ?? []
}
