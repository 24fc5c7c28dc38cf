import { eq, getTableColumns, sql } from 'drizzle-orm'
import { coaches } from '#features/coaches/tables.ts'
import { readOfferingsInShort } from '#features/offerings/queries.ts'
import { clock } from '#platform/clock.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { badField, ok } from '#platform/result.ts'
import { ANCHOR_ON } from '../hours/rules.ts'
import { readCounted, readTaken } from '../queries.ts'
import { minuteAtOrAfter } from '../ranges/rules.ts'
import { scheduleExceptions, scheduleRules, schedules, timeOff, trips } from '../tables.ts'
import type { DateChange } from '../window/rules.ts'
import { openHoursOf, slotsWithin } from '../window/rules.ts'
import { isZone } from '../zones/rules.ts'
import type { AskPreview, OwnSchedule, Preview } from './input.ts'

/** The coach's own schedule as it was saved, or null. */
export async function readOwnSchedule(tx: Tx, coachId: string): Promise<OwnSchedule | null> {
  const { id: _rule, coachId: _of, ...line } = getTableColumns(scheduleRules)
  const [[row], rules, exceptions, away, journeys] = await Promise.all([
    tx.select().from(schedules).where(eq(schedules.coachId, coachId)),
    tx
      .select(line)
      .from(scheduleRules)
      .where(eq(scheduleRules.coachId, coachId))
      .orderBy(scheduleRules.weekday, scheduleRules.startMin, scheduleRules.everyWeeks, scheduleRules.week),
    tx
      .select({
        date: scheduleExceptions.onDate,
        kind: sql<DateChange['kind']>`${scheduleExceptions.kind}`,
        startMin: scheduleExceptions.startMin,
        lengthMin: scheduleExceptions.lengthMin,
      })
      .from(scheduleExceptions)
      .where(eq(scheduleExceptions.coachId, coachId))
      .orderBy(scheduleExceptions.onDate, scheduleExceptions.kind, scheduleExceptions.startMin),
    tx
      .select({ firstDate: timeOff.firstOn, lastDate: timeOff.lastOn, note: timeOff.note })
      .from(timeOff)
      .where(eq(timeOff.coachId, coachId))
      .orderBy(timeOff.firstOn, timeOff.lastOn),
    tx
      .select({ firstDate: trips.firstOn, lastDate: trips.lastOn, zone: trips.zone })
      .from(trips)
      .where(eq(trips.coachId, coachId))
      .orderBy(trips.firstOn, trips.lastOn),
  ])
  if (!row) return null
  const { coachId: _, updatedAt, stepMin, ...kept } = row
  return {
    ...kept,
    stepMin: stepMin as OwnSchedule['stepMin'],
    rules,
    exceptions,
    timeOff: away,
    trips: journeys,
    savedAt: updatedAt.getTime(),
  }
}

/** The coach's schedule for the editor: the saved one, or a suggestion without hours on the clock of their profile. */
export async function readScheduleToEdit(tx: Tx, coachId: string): Promise<OwnSchedule | null> {
  const saved = await readOwnSchedule(tx, coachId)
  if (saved) return saved
  const [coach] = await tx.select({ zone: coaches.zone }).from(coaches).where(eq(coaches.id, coachId))
  return coach ? { ...SUGGESTION, zone: coach.zone } : null
}

const SUGGESTION: Omit<OwnSchedule, 'zone'> = {
  bufferBeforeMin: 0,
  bufferAfterMin: 10,
  minNoticeMin: 720,
  horizonDays: 60,
  stepMin: 30,
  rules: [],
  anchorOn: ANCHOR_ON,
  exceptions: [],
  timeOff: [],
  trips: [],
  maxPerDay: null,
  maxPerWeek: null,
  maxOpenPerClient: null,
  savedAt: null,
}

const DAY_MIN = 1440

/**
 * The slots a schedule would have if it were saved now, in the next days, around the sessions that are booked; and
 * which of them the saved one does not have. Refuses an unknown zone (field `zone`).
 */
export async function previewSchedule(
  tx: Tx,
  coachId: string,
  { days, minutes, ...tried }: AskPreview,
): Promise<Result<Preview>> {
  if (!isZone(tried.zone)) return badField('zone', 'unknown_zone')
  if (tried.trips?.some(({ zone }) => !isZone(zone))) return badField('trips', 'unknown_zone')
  const [now, saved, offered, counted] = await Promise.all([
    clock(tx),
    readOwnSchedule(tx, coachId),
    readOfferingsInShort(tx, [coachId]),
    readCounted(tx, coachId),
  ])
  const [shortest] = offered.get(coachId)?.earliest ?? []
  const asked = minutes === undefined ? (shortest ?? { minutes: 60 }) : { minutes }
  const start = minuteAtOrAfter(now)
  const within = { start, end: start + days * DAY_MIN }
  const taken = await readTaken(tx, coachId, { start: start - DAY_MIN, end: within.end + DAY_MIN })
  const starts = slotsWithin(openHoursOf(tried, now, counted), asked, taken, within)
  const before = new Set(saved ? slotsWithin(openHoursOf(saved, now, counted), asked, taken, within) : [])
  const inMs = (minute: number) => minute * 60_000
  return ok({
    minutes: asked.minutes,
    starts: starts.map(inMs),
    added: starts.filter((slot) => !before.has(slot)).map(inMs),
  })
}
