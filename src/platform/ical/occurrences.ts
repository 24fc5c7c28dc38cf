// When a repeating event takes place. Rules are followed on the wall clock of the event's zone, so an hour stays an
// hour across summer time; how much work that may be is bounded.
import ICAL from 'ical.js'
import type { Clock } from './zone-clock.ts'
import { UTC } from './zone-clock.ts'

/** Followed too far: the calendar is refused as a whole rather than half known. */
export class TooMuch extends Error {}

/** What may be spent on one calendar. */
export type Budget = { steps: number; times: number }

export const newBudget = (): Budget => ({ steps: 400_000, times: 20_000 })

/** A moment of an event: what its clock shows, and when that is (epoch milliseconds). */
export type Moment = { wall: ICAL.Time; at: number }

type Series = {
  start: ICAL.Time
  clock: Clock
  rules: ICAL.Recur[]
  /** How long one takes, at most (ms): one that began before `from` may still last. */
  longest: number
}

const DAY = 86_400_000
const UNITS: Partial<Record<string, number>> = {
  SECONDLY: 1000,
  MINUTELY: 60_000,
  HOURLY: 3_600_000,
  DAILY: DAY,
  WEEKLY: 7 * DAY,
}

/** The starts by the rules that can matter between `from` and `to`. @throws TooMuch */
export function* startsOf(series: Series, from: number, to: number, budget: Budget): Generator<Moment> {
  for (const given of series.rules) {
    const rule = given.clone()
    const until = untilOf(rule, series.clock)
    // Compared as instants below: an end in UTC and a start on a wall clock differ by the offset.
    rule.until = null as never
    const iterator = rule.iterator(nearStart(series, rule, from))
    for (;;) {
      if (--budget.steps < 0) throw new TooMuch()
      const wall = iterator.next()
      if (!wall) break
      // No clock is further than a day from UTC: what is long over needs no zone to know it.
      if (UTC(wall) < from - series.longest - 2 * DAY) continue
      const at = series.clock(wall)
      if (at > until || at >= to) break
      yield { wall: wall.clone(), at }
    }
  }
}

/** The last instant a rule allows. An end that is a date includes that day. */
function untilOf(rule: ICAL.Recur, clock: Clock): number {
  const { until } = rule
  if (!until) return Number.POSITIVE_INFINITY
  if (until.isDate) {
    const next = until.clone()
    next.adjust(1, 0, 0, 0)
    return clock(next) - 1
  }
  return until.zone === ICAL.Timezone.utcTimezone ? UTC(until) : clock(until)
}

/** The start, moved by whole intervals to shortly before `from`, where the rule allows it: ten years of days are 3650 steps less. */
function nearStart({ start, longest }: Series, rule: ICAL.Recur, from: number): ICAL.Time {
  const { year, month, day, hour, minute, second, isDate } = start
  const wall = new ICAL.Time({ year, month, day, hour, minute, second, isDate }, ICAL.Timezone.localTimezone)
  const unit = UNITS[rule.freq]
  if (!unit || rule.count || 'BYSETPOS' in rule.parts) return wall
  const interval = unit * Math.max(1, rule.interval)
  const missing = from - longest - 3 * DAY - UTC(wall)
  const skipped = Math.floor(missing / interval)
  if (skipped > 0) {
    const whole = skipped * interval
    wall.adjust(Math.floor(whole / DAY), 0, 0, (whole % DAY) / 1000)
  }
  return wall
}
