import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Exception, Hours, Rule, TimeOff, Trip } from './hours/rules.ts'
import type { Range, Schedule, SlotQuery } from './rules.ts'
import { blockedRange, decidingRange, isSlot, listSlots, nextSlot } from './rules.ts'

// The engine against a scan that looks at every minute by itself, and shares no code with it: offsets come from
// Temporal, hours and taken time are tested minute by minute. FC_SEED replays a run, LOOM_LONG=1 makes it long.
const LONG = process.env.LOOM_LONG === '1'
const seed = process.env.FC_SEED ? Number(process.env.FC_SEED) : Math.floor(Math.random() * 2 ** 31)
const runs = { seed, numRuns: LONG ? 20_000 : 500 }
const timeout = LONG ? 1_800_000 : 60_000
console.info(`slot properties: FC_SEED=${seed}, ${runs.numRuns} runs each`)

const WHOLE_HOURS = [
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Africa/Casablanca',
  'Pacific/Apia',
  'UTC',
]
const ZONES = [...WHOLE_HOURS, 'Asia/Kathmandu', 'Australia/Lord_Howe']
const ROUND_STEPS = [5, 10, 15, 20, 30, 60]
const DAY = 1440

test('[2.1.1/5] [2.1.1/2] [2.1.1/4] [2.1.3/2] lists exactly what a scan of every minute finds', { timeout }, () => {
  fc.assert(
    fc.property(
      aQuestion({ zones: ZONES, steps: [...ROUND_STEPS, 1, 7, 25, 45, 50, 90, 120] }),
      ([schedule, query]) => {
        expect(listSlots(schedule, query)).toEqual(scan(schedule, query))
      },
    ),
    runs,
  )
})

test('[2.1.3/2] a start is a slot exactly when it is listed, and reading the deciding range is enough', {
  timeout,
}, () => {
  fc.assert(
    fc.property(
      aQuestion({ zones: ZONES, steps: [...ROUND_STEPS, 45, 90] }),
      fc.array(fc.integer({ min: -60, max: 4 * DAY })),
      ([schedule, query], others) => {
        const listed = new Set(listSlots(schedule, query))
        const tried = [...listed].flatMap((start) => [start - 1, start, start + 1])
        for (const start of [...tried, ...others.map((minutes) => query.from + minutes)]) {
          expect(isSlot(schedule, query, start)).toBe(listed.has(start))
          const reach = decidingRange(schedule, query, start)
          const taken = query.taken.filter((range) => reach && range.start < reach.end && reach.start < range.end)
          expect(reach !== null && isSlot(schedule, { ...query, taken }, start)).toBe(listed.has(start))
        }
        expect(nextSlot(schedule, query)).toBe(listed.values().next().value ?? null)
      },
    ),
    runs,
  )
})

test('[2.1.1/2] a time in the hours is listed exactly when its blocked range overlaps nothing taken', {
  timeout,
}, () => {
  fc.assert(
    fc.property(aQuestion({ zones: WHOLE_HOURS, steps: ROUND_STEPS }), ([schedule, query]) => {
      const taken = query.taken.filter((range) => range.start < range.end)
      const holdable = listSlots(schedule, { ...query, taken: [] }).filter((start) => {
        const own = blockedRange(start, query)
        return !taken.some((range) => own.start < range.end && range.start < own.end)
      })
      expect(listSlots(schedule, { ...query, taken })).toEqual(holdable)
    }),
    runs,
  )
})

test('with a round step a later begin of the window only leaves out earlier slots', { timeout }, () => {
  fc.assert(
    fc.property(
      aQuestion({ zones: WHOLE_HOURS, steps: ROUND_STEPS }),
      fc.integer({ min: 0, max: 2 * DAY }),
      ([schedule, query], later) => {
        const from = query.from + later
        expect(listSlots(schedule, { ...query, from })).toEqual(listSlots(schedule, query).filter((s) => s >= from))
      },
    ),
    runs,
  )
})

/** The contract in its own words, for each minute of the window. */
function scan(schedule: Schedule, query: SlotQuery): number[] {
  const starts: number[] = []
  const earliest = Math.max(query.from, query.now + query.minNoticeMin)
  const isFree = (minute: number) =>
    minute < query.to &&
    !query.taken.some(
      ({ start, end }) => start - query.bufferAfterMin <= minute && minute < end + query.bufferBeforeMin,
    )
  const round = [60, 30, 20, 15, 10, 5, 1].find((minutes) => query.stepMin % minutes === 0) ?? 1
  let wall: number | null = null
  for (let minute = earliest; minute < query.to; minute++) {
    // Walk one free range from here to its end.
    let first: number | null = null
    const begin = minute
    while (isFree(minute)) {
      wall = wallMinuteIfOpen(schedule, minute)
      if (wall === null) break
      if (first === null && wall % round === 0) first = minute
      minute++
    }
    if (minute === begin || first === null) continue
    for (let start = first; start + query.durationMin <= minute; start += query.stepMin) starts.push(start)
  }
  return starts
}

/** Wall-clock minute of the day if some local date has this minute in its hours; home counts before a trip. */
function wallMinuteIfOpen(schedule: Schedule, minute: number): number | null {
  const zones = [schedule.zone, ...schedule.trips.map((trip) => trip.zone)]
  for (const [place, zone] of zones.entries()) {
    const local = minute + offset(zone, minute)
    const today = Math.floor(local / DAY)
    // Hours that pass midnight belong to yesterday.
    for (const day of [today - 1, today]) {
      const trip = schedule.trips.findIndex(({ firstDay, lastDay }) => day >= firstDay && day <= lastDay)
      if (trip + 1 !== place) continue
      const hours = hoursOn(schedule, day)
      const wall = local - day * DAY
      if (hours.some((h) => h.startMin <= wall && wall < h.startMin + h.lengthMin)) return wall % DAY
    }
  }
  return null
}

const read = new WeakMap<Schedule, Map<number, Hours[]>>()

/** The hours that start on a local date; a calendar is asked once a date. */
function hoursOn(schedule: Schedule, day: number): Hours[] {
  const known = read.get(schedule) ?? new Map<number, Hours[]>()
  read.set(schedule, known)
  const hours = known.get(day) ?? byCalendar(schedule, day)
  known.set(day, hours)
  return hours
}

function byCalendar({ rules, exceptions, timeOff = [], anchorDay = 0 }: Schedule, day: number): Hours[] {
  if (timeOff.some(({ firstDay, lastDay }) => day >= firstDay && day <= lastDay)) return []
  const date = dateOf(day)
  const monday = date.subtract({ days: date.dayOfWeek - 1 })
  const { weeks } = dateOf(anchorDay).until(monday, { largestUnit: 'weeks' })
  const usual = rules.filter(({ weekday, everyWeeks = 1, week = 0 }) => {
    const distance = weeks - week
    return weekday === date.dayOfWeek % 7 && Number.isInteger(distance / everyWeeks)
  })
  const ofDay = exceptions.filter((exception) => exception.day === day)
  const instead = ofDay.filter(({ extra }) => !extra)
  const extra = ofDay.filter((exception) => exception.extra)
  return [
    ...(instead.length > 0 ? instead.flatMap(({ hours }) => hours) : usual),
    ...extra.flatMap(({ hours }) => hours),
  ]
}

const dateOf = (day: number) => Temporal.PlainDate.from('1970-01-01').add({ days: day })

const asked = new Map<string, number>()

/** Temporal's offset; asked once a quarter of an hour, and at each minute of a quarter in which it changes. */
function offset(zone: string, minute: number): number {
  const quarter = Math.floor(minute / 15) * 15
  const before = ask(zone, quarter)
  return before === ask(zone, quarter + 15) ? before : ask(zone, minute)
}

function ask(zone: string, minute: number): number {
  const key = `${zone} ${minute}`
  const known = asked.get(key)
  if (known !== undefined) return known
  const instant = Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
  const found = instant.toZonedDateTimeISO(zone).offsetNanoseconds / 60e9
  asked.set(key, found)
  return found
}

/** Minutes at which the zone changes its offset, 2025 to 2035. */
function changesOf(zone: string): number[] {
  const changes: number[] = []
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.from('2025-01-01T00:00Z').toZonedDateTimeISO(zone)
  for (at = at.getTimeZoneTransition('next'); at && at.year <= 2035; at = at.getTimeZoneTransition('next')) {
    changes.push(at.epochMilliseconds / 60_000)
  }
  return changes
}

/** A random schedule and a window of up to four days, mostly around a change of the clock. */
function aQuestion({ zones, steps }: { zones: string[]; steps: number[] }): fc.Arbitrary<[Schedule, SlotQuery]> {
  const anyDay = fc.integer({ min: Date.UTC(2025, 0) / 60_000, max: Date.UTC(2035, 11, 28) / 60_000 })
  return fc.constantFrom(...zones).chain((zone) => {
    const changes = changesOf(zone)
    const nearChange = changes.length > 0 ? fc.constantFrom(...changes) : anyDay
    const anchor = fc.oneof({ weight: 3, arbitrary: nearChange }, { weight: 1, arbitrary: anyDay })
    return fc.tuple(anchor, fc.integer({ min: -3 * DAY, max: DAY })).chain(([at, shift]) => {
      const from = at + shift
      return fc.tuple(aSchedule(zone, zones, from), aQuery(steps, from))
    })
  })
}

function aSchedule(zone: string, zones: string[], from: number): fc.Arbitrary<Schedule> {
  const day = fc.integer({ min: -1, max: 5 }).map((days) => Math.floor(from / DAY) + days)
  const trip: fc.Arbitrary<Trip> = fc
    .tuple(day, fc.integer({ min: 0, max: 3 }), fc.constantFrom(...zones))
    .map(([firstDay, days, away]) => ({ firstDay, lastDay: firstDay + days, zone: away }))
  const exception: fc.Arbitrary<Exception> = fc.record({
    day,
    hours: fc.array(someHours(), { maxLength: 3 }),
    extra: fc.boolean(),
  })
  const away: fc.Arbitrary<TimeOff> = fc
    .tuple(day, fc.integer({ min: 0, max: 2 }))
    .map(([firstDay, days]) => ({ firstDay, lastDay: firstDay + days }))
  const turn = fc
    .constantFrom(1, 1, 2, 3, 4)
    .chain((everyWeeks) =>
      fc.record({ everyWeeks: fc.constant(everyWeeks), week: fc.integer({ min: 0, max: everyWeeks - 1 }) }),
    )
  const rule: fc.Arbitrary<Rule> = fc
    .tuple(fc.integer({ min: 0, max: 6 }), turn, someHours())
    .map(([weekday, turns, hours]) => ({ weekday, ...turns, ...hours }))
  return fc.record({
    zone: fc.constant(zone),
    rules: fc.array(rule, { maxLength: 14 }),
    exceptions: fc.array(exception, { maxLength: 3 }),
    timeOff: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(away, { maxLength: 2 }) },
    ),
    // Some Monday, before or after.
    anchorDay: fc.integer({ min: -300, max: 3000 }).map((weeks) => 4 + weeks * 7),
    trips: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(trip, { maxLength: 2 }) },
    ),
  })
}

function someHours(): fc.Arbitrary<Hours> {
  const startMin = fc.oneof(
    fc.integer({ min: 0, max: 95 }).map((quarters) => quarters * 15),
    fc.integer({ min: 0, max: 1439 }),
  )
  const lengthMin = fc.oneof(
    fc.integer({ min: 1, max: 48 }).map((halves) => halves * 30),
    fc.integer({ min: 1, max: 1440 }),
  )
  return fc.record({ startMin, lengthMin })
}

function aQuery(steps: number[], from: number): fc.Arbitrary<SlotQuery> {
  const event: fc.Arbitrary<Range> = fc
    .tuple(fc.integer({ min: -DAY, max: 4 * DAY }), fc.oneof(fc.constant(0), fc.nat(120), fc.nat(2 * DAY)))
    .map(([start, length]) => ({ start: from + start, end: from + start + length }))
  return fc.record({
    durationMin: fc.oneof(fc.constantFrom(30, 45, 60, 90), fc.integer({ min: 1, max: 240 })),
    stepMin: fc.constantFrom(...steps),
    bufferBeforeMin: fc.oneof(fc.constant(0), fc.nat(60)),
    bufferAfterMin: fc.oneof(fc.constant(0), fc.nat(60)),
    minNoticeMin: fc.oneof(fc.constant(0), fc.nat(2 * DAY)),
    now: fc.integer({ min: from - 3 * DAY, max: from + DAY }),
    from: fc.constant(from),
    to: fc.integer({ min: 0, max: 4 * DAY }).map((length) => from + length),
    taken: fc.array(event, { maxLength: 8 }),
  })
}
