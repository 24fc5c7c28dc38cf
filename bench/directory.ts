// M3: the next free slot of ten thousand coaches, as the sweep of the directory works it out, beside a bare loop.
import type { OpenHours } from '#features/availability/window/rules.ts'
import { nextSlots, openHoursOf } from '#features/availability/window/rules.ts'
import { freeOf } from '#features/search/directory/free/queries.ts'
import { timesOf } from '#features/search/directory/refresh/rules.ts'
import type { BenchRow } from './row.ts'

const COACHES = 10_000
const ROUNDS = 7
const REACH_MS = 300
const NOW = Date.UTC(2027, 2, 8, 7, 7)
const NOW_MIN = NOW / 60_000
const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe']
const MINUTES = 50

type Range = { start: number; end: number }
type Coach = { hours: OpenHours; taken: Range[]; open: Range[] }

export async function benchDirectory(): Promise<BenchRow[]> {
  const coaches = Array.from({ length: COACHES }, (_, at) => aCoach(at))
  const offering = [{ id: 'x', minutes: MINUTES, ...OWN_TERMS }]
  for (const { hours, taken, open } of coaches) {
    const first = nextSlots(hours, { minutes: MINUTES }, taken)[0]
    if (first !== bareNext(open, taken)) throw new Error('the floor does other work than the engine')
  }
  const [floor, next, whole] = medians([
    () => coaches.forEach(({ open, taken }) => void bareNext(open, taken)),
    () => coaches.forEach(({ hours, taken }) => void nextSlots(hours, { minutes: MINUTES }, taken)),
    () => coaches.forEach(({ hours, taken }) => void timesOf(freeOf(hours, offering, taken))),
  ])
  return [
    {
      id: 'M3',
      work: `the next free slot of ${COACHES.toLocaleString('en')} coaches, 20 busy ranges each`,
      figure: `${ms(next)} CPU (with every free day and evening up to the horizon: ${ms(whole)})`,
      beside: `a bare loop over hours known by heart ${ms(floor)}, ratio ${(next / floor).toFixed(1)}`,
      reach: `≤ ${REACH_MS} ms`,
      met: next <= REACH_MS,
    },
  ]
}

const OWN_TERMS = {
  ...{ bufferBeforeMin: null, bufferAfterMin: null, minNoticeMin: null, horizonDays: null, stepMin: null },
}

/** Hours from Monday to Friday on the coach's clock, and twenty sessions over thirty days, which fill the first days of some. */
function aCoach(at: number): Coach {
  const zone = ZONES[at % ZONES.length] ?? 'UTC'
  const rules = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMin: 540, lengthMin: 480 }))
  const terms = { bufferBeforeMin: 0, bufferAfterMin: 10, minNoticeMin: 120, horizonDays: 30, stepMin: 30 }
  const hours = openHoursOf({ zone, rules, ...terms }, NOW)
  const taken = Array.from({ length: 20 }, (_, n) => {
    const start = NOW_MIN + Math.floor(n * (60 + ((at * 7919) % 2000)))
    return { start, end: start + 60 }
  })
  return { hours, taken, open: openDays(zone) }
}

const known = new Map<string, Range[]>()

/** The hours of a zone's coaches in epoch minutes, found by asking the clock of every hour: not measured. */
function openDays(zone: string): Range[] {
  const found = known.get(zone)
  if (found) return found
  const days: Range[] = []
  for (let day = -1; day < 31; day++) {
    const date = Temporal.Instant.fromEpochMilliseconds(NOW).toZonedDateTimeISO(zone).toPlainDate().add({ days: day })
    if (date.dayOfWeek > 5) continue
    const start = date.toZonedDateTime({ timeZone: zone, plainTime: '09:00' }).epochMilliseconds / 60_000
    days.push({ start, end: start + 480 })
  }
  known.set(zone, days)
  return days
}

function bareNext(open: readonly Range[], taken: readonly Range[]): number | undefined {
  const earliest = NOW_MIN + 120
  for (const { start, end } of open) {
    for (let at = start; at + MINUTES <= end; at += 30) {
      if (at < earliest || at + MINUTES > NOW_MIN + 30 * 1440) continue
      if (!taken.some((one) => one.start < at + MINUTES + 10 && at < one.end)) return at
    }
  }
  return undefined
}

const ms = (value: number) => `${value.toFixed(0)} ms`

/** Median CPU milliseconds of each, measured in turn so that a busy machine slows all of them alike. */
function medians<const T extends readonly (() => void)[]>(variants: T): { [K in keyof T]: number } {
  const rounds = variants.map(() => [] as number[])
  for (let round = -2; round < ROUNDS; round++) {
    for (const [n, variant] of variants.entries()) {
      const before = process.cpuUsage()
      variant()
      const { user, system } = process.cpuUsage(before)
      if (round >= 0) rounds[n]?.push((user + system) / 1000)
    }
  }
  return rounds.map((times) => times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0) as { [K in keyof T]: number }
}
