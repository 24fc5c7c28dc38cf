import { sql } from 'drizzle-orm'
import type { BookableTerms } from '#features/offerings/queries.ts'
import { bookableTerms, readOfferingsInShort } from '#features/offerings/queries.ts'
import { prepared } from '#platform/db/prepared.ts'
import type { Tx } from '#platform/db/tx.ts'
import { dayNumber } from './hours/rules.ts'
import type { AskSlots, Away, Slots } from './input.ts'
import { minuteAtOrAfter } from './ranges/rules.ts'
import type { Range } from './rules.ts'
import type { KeptSchedule, OpenHours } from './window/rules.ts'
import { bookingWindow, nextSlots, openHoursOf, slotsWithin } from './window/rules.ts'
import { localDayAt } from './zones/rules.ts'

const MINUTE = 60_000

/**
 * Takes the coach's place in the one queue of their calendar until the transaction ends. Before whatever decides: then
 * a hold and a change of hours never see half of each other.
 */
export async function queueForCoach(tx: Tx, coachId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(1, hashtext(${coachId}))`)
}

/**
 * When a coach can be booked, or null for anybody whom the caller may neither book nor has a session ahead with; one
 * who set no hours yet has none.
 * The clock is read by the same statement, so a command that took the coach's lock before decides by the time after it.
 */
export async function readSchedule(tx: Tx, coachId: string): Promise<Kept | null> {
  return (await schedulesOf(tx, [coachId])).get(coachId) ?? null
}

/** What of a coach's time is taken within a range of epoch minutes: the blocked ranges of live sessions, in order. */
export async function readTaken(tx: Tx, coachId: string, { start, end }: Range): Promise<Range[]> {
  const taken = await TAKEN(tx, { coachIds: [coachId], since: instant(start), until: instant(end) })
  return taken.flatMap(({ ranges }) => rangesOf(ranges))
}

/** The starts (epoch minutes) of a coach's sessions that limits of this week and later ones count. */
export async function readCounted(tx: Tx, coachId: string): Promise<number[]> {
  const { rows } = await tx.execute<{ counted: number[] }>(sql`select private.counted_starts(${coachId}) as counted`)
  return rows[0]?.counted ?? []
}

/** The slots of an offering that start within [from, to); null when it cannot be booked, or is another coach's. */
export async function readSlots(tx: Tx, { offeringId, coachId, handle, from, to }: AskSlots): Promise<Slots | null> {
  const within = { start: minuteAtOrAfter(from), end: minuteAtOrAfter(to) }
  const [found] = await SLOTS(tx, {
    ...{ offeringId, coachId: coachId ?? null, handle: handle ?? null },
    until: instant(within.end + 1440), // a day more: a session near the end needs its buffer free after it
  })
  if (!found) return null
  const hours = keptOf(found)
  const starts = slotsWithin(hours, found, rangesOf(found.ranges), within)
  return {
    coachId: found.coachId,
    minutes: found.minutes,
    zone: hours.schedule.zone,
    starts: starts.map((start) => start * MINUTE),
    bookableUntil: bookingWindow(hours, found).to * MINUTE,
    away: awayWithin(hours, within),
  }
}

type AskedSlots = BookableTerms & Pick<ScheduleRow, 'now_ms' | 'schedule'> & Pick<TakenRow, 'ranges'>

/** All that decides on the slots of an offering, in one question: this is what clients wait for. */
const SLOTS = prepared<
  AskedSlots,
  { offeringId: string; coachId: string | null; handle: string | null; until: string }
>(
  'slots',
  () => sql`
    select asked.*, open.now_ms, open.schedule, taken.ranges
    from ${bookableTerms(sql.placeholder('offeringId'))} asked
    cross join lateral private.open_schedules(array[asked."coachId"]) open
    cross join lateral private.blocked_ranges(array[asked."coachId"], ${YESTERDAY}, ${sql.placeholder('until')}) taken
    where asked."coachId" = coalesce(${sql.placeholder('coachId')},
      (select id from loom.coaches where handle = ${sql.placeholder('handle')}))`,
)

/** The time off that clients are told of, of whichever dates lie in a range of epoch minutes. */
function awayWithin({ away, schedule, now }: Kept, { start, end }: Range): Away[] {
  const [first, last] = [Math.max(start, now), end - 1].map((minute) => localDayAt(schedule.zone, minute))
  return away.filter(({ firstDate, lastDate, note }) => {
    return note !== '' && dayNumber(lastDate) >= (first ?? 0) && dayNumber(firstDate) <= (last ?? 0)
  })
}

/** The next times a coach is free (epoch milliseconds, in order): the first, and what follows within a day of it. */
export type NextFree = { offeringId: string; minutes: number; starts: number[] }

/** The next free times of each of these coaches who has any, for whichever offering has the earliest; one round trip. */
export async function nextFree(tx: Tx, coachIds: string[]): Promise<Map<string, NextFree>> {
  const [offered, open, taken] = await Promise.all([
    readOfferingsInShort(tx, coachIds),
    schedulesOf(tx, coachIds),
    takenOf(tx, coachIds),
  ])
  const found = new Map<string, NextFree>()
  for (const [coachId, hours] of open) {
    for (const offering of offered.get(coachId)?.earliest ?? []) {
      const starts = nextSlots(hours, offering, taken.get(coachId) ?? []).map((start) => start * MINUTE)
      const [best, first] = [found.get(coachId)?.starts[0] ?? Number.POSITIVE_INFINITY, starts[0]]
      if (first !== undefined && first < best) {
        found.set(coachId, { offeringId: offering.id, minutes: offering.minutes, starts })
      }
    }
  }
  return found
}

type Kept = OpenHours & { away: Away[] }
type ScheduleRow = {
  coach_id: string
  now_ms: number
  schedule: KeptSchedule & { counted: number[]; timeOff: Away[] }
}

const SCHEDULES = prepared<ScheduleRow, { coachIds: string[] }>(
  'open_schedules',
  () => sql`select coach_id, now_ms, schedule from private.open_schedules(${sql.placeholder('coachIds')}::uuid[])`,
)

/** When each of these coaches can be booked; nobody whom the caller may not know of. */
export async function schedulesOf(tx: Tx, coachIds: string[]): Promise<Map<string, Kept>> {
  const rows = await SCHEDULES(tx, { coachIds })
  return new Map(rows.map((row) => [row.coach_id, keptOf(row)]))
}

const keptOf = ({ now_ms, schedule }: Pick<ScheduleRow, 'now_ms' | 'schedule'>): Kept => ({
  ...openHoursOf(schedule, now_ms, schedule.counted),
  away: schedule.timeOff,
})

type TakenRow = { coach_id: string; ranges: [start: number, end: number][] }

const YESTERDAY = sql`private.clock() - interval '1 day'`

const TAKEN = prepared<TakenRow, { coachIds: string[]; since: string | null; until: string }>(
  'blocked_ranges',
  () => sql`
    select coach_id, ranges from private.blocked_ranges(
      ${sql.placeholder('coachIds')}::uuid[], coalesce(${sql.placeholder('since')}, ${YESTERDAY}), ${sql.placeholder('until')})`,
)

/** What is taken from yesterday on. */
export async function takenOf(tx: Tx, coachIds: string[]): Promise<Map<string, Range[]>> {
  const rows = await TAKEN(tx, { coachIds, since: null, until: 'infinity' })
  return new Map(rows.map(({ coach_id, ranges }) => [coach_id, rangesOf(ranges)]))
}

const rangesOf = (ranges: TakenRow['ranges']): Range[] => ranges.map(([start, end]) => ({ start, end }))

const instant = (minute: number) => new Date(minute * MINUTE).toISOString()
