// A coach's hours, saved whole.
import { eq, sql } from 'drizzle-orm'
import { coaches } from '#features/coaches/tables.ts'
import type { Actor } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withSystem } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { badField, no, notFound, ok } from '#platform/result.ts'
import { ANCHOR_ON } from '../hours/rules.ts'
import { queueForCoach } from '../queries.ts'
import { scheduleExceptions, scheduleRules, schedules, timeOff, trips } from '../tables.ts'
import { tidyWeek } from '../week/rules.ts'
import { isZone } from '../zones/rules.ts'
import type { OwnSchedule, SaveSchedule } from './input.ts'
import { readOwnSchedule } from './queries.ts'

/**
 * Saves a coach's schedule whole, in place of the one before; booked sessions stay as they are.
 * Lines of one day that overlap or touch are saved as one, which means the same to clients; the answer shows it.
 * Refuses an unknown zone (field `zone` or `trips`), a day whose joined lines pass 24 hours (field `rules`), and
 * `changed_meanwhile` when it was made from an older one than is saved now (two tabs).
 */
export async function saveSchedule(
  tx: Tx,
  actor: Actor,
  {
    basedOn,
    rules,
    anchorOn = ANCHOR_ON,
    exceptions = [],
    timeOff: away = [],
    trips: journeys = [],
    ...input
  }: SaveSchedule,
): Promise<Result<OwnSchedule>> {
  if (!isZone(input.zone)) return badField('zone', 'unknown_zone')
  if (!journeys.every(({ zone }) => isZone(zone))) return badField('trips', 'unknown_zone')
  const week = tidyWeek(rules)
  if (!week.ok) return badField('rules', week.reason)
  const coachId = String(actor.id)
  await queueForCoach(tx, coachId)
  const [coach] = await tx.select({ id: coaches.id }).from(coaches).where(eq(coaches.id, coachId))
  if (!coach) return notFound()
  const before = await readOwnSchedule(tx, coachId)
  if (basedOn !== undefined && basedOn !== (before?.savedAt ?? null)) return no('changed_meanwhile')
  const { maxPerDay = null, maxPerWeek = null, maxOpenPerClient = null } = input
  const row = { ...input, maxPerDay, maxPerWeek, maxOpenPerClient, anchorOn, updatedAt: sql`private.clock()` }
  await tx
    .insert(schedules)
    .values({ ...row, coachId })
    .onConflictDoUpdate({ target: schedules.coachId, set: row })
  await tx.delete(scheduleRules).where(eq(scheduleRules.coachId, coachId))
  await Promise.all(DATED.map((table) => tx.delete(table).where(eq(table.coachId, coachId))))
  if (week.rules.length) await tx.insert(scheduleRules).values(week.rules.map((rule) => ({ ...rule, coachId })))
  if (exceptions.length) {
    await tx
      .insert(scheduleExceptions)
      .values(exceptions.map(({ date, ...line }) => ({ ...line, onDate: date, coachId })))
  }
  const dated = <T extends { firstDate: string; lastDate: string }>({ firstDate, lastDate, ...rest }: T) => ({
    ...{ ...rest, coachId, firstOn: firstDate, lastOn: lastDate },
  })
  if (away.length) await tx.insert(timeOff).values(away.map(dated))
  if (journeys.length) await tx.insert(trips).values(journeys.map(dated))
  const saved = await readOwnSchedule(tx, coachId)
  return saved ? ok(saved) : notFound()
}

const DATED = [scheduleExceptions, timeOff, trips] as const

/** Drops the hours of a coach whose account was erased. */
export const eraseSchedule = (coachId: string): Promise<unknown> =>
  withSystem('an account was erased', (tx) => tx.delete(schedules).where(eq(schedules.coachId, coachId)))
