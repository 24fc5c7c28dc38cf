import { sql } from 'drizzle-orm'
import { readBookableOffering, readOfferingsInShort } from '#features/offerings/queries.ts'
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
 * When a coach can be booked, or null for anybody whom the caller may neither book nor has booked; one who set no hours
 * yet has none.
 * The clock is read by the same statement, so a command that took the coach's lock before decides by the time after it.
 */
export async function readSchedule(tx: Tx, coachId: string): Promise<Kept | null> {
  return (await schedulesOf(tx, [coachId])).get(coachId) ?? null
}

/** What of a coach's time is taken within a range of epoch minutes: the blocked ranges of live sessions, in order. */
export async function readTaken(tx: Tx, coachId: string, { start, end }: Range): Promise<Range[]> {
  const { rows } = await tx.execute<{ start_min: number; end_min: number }>(
    sql`select start_min, end_min from private.blocked_ranges(${coachId}, ${instant(start)}, ${instant(end)})`,
  )
  return rows.map((row) => ({ start: row.start_min, end: row.end_min }))
}

/** The starts (epoch minutes) of a coach's sessions that limits of this week and later ones count. */
export async function readCounted(tx: Tx, coachId: string): Promise<number[]> {
  const { rows } = await tx.execute<{ counted: number[] }>(sql`select private.counted_starts(${coachId}) as counted`)
  return rows[0]?.counted ?? []
}

/** The slots of an offering that start within [from, to); null when it cannot be booked, or is another coach's. */
export async function readSlots(tx: Tx, ask: AskSlots): Promise<Slots | null> {
  const whose = { coachIds: ask.coachId === undefined ? null : [ask.coachId], handle: ask.handle ?? null }
  const [offering, open, taken] = await Promise.all([
    readBookableOffering(tx, ask.offeringId),
    openOf(tx, whose),
    // A day more: a session near the end needs its buffer free after it.
    busyOf(tx, whose, instant(minuteAtOrAfter(ask.to) + 1440)),
  ])
  const hours = offering && open.get(offering.coachId)
  if (!hours) return null
  const { coachId, minutes } = offering
  const within = { start: minuteAtOrAfter(ask.from), end: minuteAtOrAfter(ask.to) }
  const starts = slotsWithin(hours, offering, taken.get(coachId) ?? [], within)
  return {
    coachId,
    minutes,
    zone: hours.schedule.zone,
    starts: starts.map((start) => start * MINUTE),
    bookableUntil: bookingWindow(hours, offering).to * MINUTE,
    away: awayWithin(hours, within),
  }
}

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
    takenOf(tx, coachIds, 'infinity'),
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

type KeptRow = { coach_id: string; now_ms: number; schedule: KeptSchedule & { counted: number[]; timeOff: Away[] } }
type Kept = OpenHours & { away: Away[] }

/** When each of these coaches can be booked; nobody whom the caller may not know of. */
export const schedulesOf = (tx: Tx, coachIds: string[]): Promise<Map<string, Kept>> =>
  openOf(tx, { coachIds, handle: null })

/** What is taken from yesterday on; `until` is a timestamp or 'infinity'. */
export const takenOf = (tx: Tx, coachIds: string[], until: string): Promise<Map<string, Range[]>> =>
  busyOf(tx, { coachIds, handle: null }, until)

/** Coaches by their ids, or one whom the reader may see by handle. */
type Whose = { coachIds: string[] | null; handle: string | null }

const WHOSE = sql`coalesce(${sql.placeholder('coachIds')}::uuid[],
  array(select id from loom.coaches where handle = ${sql.placeholder('handle')}))`

const OPEN = prepared<KeptRow, Whose>(
  'open_schedules',
  () => sql`select coach_id, now_ms, schedule from private.open_schedules(${WHOSE})`,
)

async function openOf(tx: Tx, whose: Whose): Promise<Map<string, Kept>> {
  const rows = await OPEN(tx, whose)
  return new Map(
    rows.map(({ coach_id, now_ms, schedule }) => {
      return [coach_id, { ...openHoursOf(schedule, now_ms, schedule.counted), away: schedule.timeOff }]
    }),
  )
}

const BUSY = prepared<{ coach_id: string; ranges: [start: number, end: number][] }, Whose & { until: string }>(
  'blocked_ranges_of',
  () => sql`select coach_id, ranges from private.blocked_ranges_of(${WHOSE}, ${sql.placeholder('until')})`,
)

async function busyOf(tx: Tx, whose: Whose, until: string): Promise<Map<string, Range[]>> {
  const rows = await BUSY(tx, { ...whose, until })
  return new Map(rows.map(({ coach_id, ranges }) => [coach_id, ranges.map(([start, end]) => ({ start, end }))]))
}

const instant = (minute: number) => new Date(minute * MINUTE).toISOString()
