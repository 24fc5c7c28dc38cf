// Rows for tests, written as the system; each completes its parents. What is not said is usual and valid.
import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { accounts } from '#features/accounts/tables.ts'
import { scheduleRules, schedules } from '#features/availability/tables.ts'
import { coaches } from '#features/coaches/tables.ts'
import { openEngagement } from '#features/engagements/commands.ts'
import { offerings } from '#features/offerings/tables.ts'
import { sessionSeats, sessions } from '#features/sessions/tables.ts'
import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'

export type Coach = typeof coaches.$inferSelect
export type Offering = typeof offerings.$inferSelect
export type Schedule = typeof schedules.$inferSelect
type Given<T> = Partial<T>

type AccountWish = Given<Omit<typeof accounts.$inferSelect, 'createdAt'>> & { email?: string }

/** An account with its verified user in the auth library's schema, without a password; gives the actor. */
export async function anAccount(tx: Tx, wish: AccountWish = {}): Promise<Person & { name: string; email: string }> {
  const { id = randomUUID(), name = 'Amara Okafor', email = `${id}@example.test`, role = 'client', ...rest } = wish
  await tx.execute(sql`set local role loom_identity`)
  await tx.execute(
    sql`insert into identity."user" (id, name, email, email_verified) values (${id}, ${name}, ${email}, true)`,
  )
  await tx.execute(sql`set local role loom_system`)
  await tx
    .update(accounts)
    .set({ role, zone: 'Europe/Lisbon', ...rest })
    .where(eq(accounts.id, id))
  return { kind: role, id, name, email }
}

/** The coach as an actor. */
export const asCoach = ({ id }: Pick<Coach, 'id'>): Person => ({ kind: 'coach', id })

/** A listed coach with a whole profile; `status: 'draft'` and `'applied'` leave the account a client. */
export async function aCoach(tx: Tx, given: Given<Coach> = {}): Promise<Coach> {
  const status = given.status ?? 'listed'
  const name = given.name ?? 'Inès Moreau'
  const zone = given.zone ?? 'Europe/Berlin'
  const approved = ['listed', 'unlisted', 'paused'].includes(status)
  const role = approved ? 'coach' : 'client'
  const id = given.id ?? (await anAccount(tx, { name, zone, role })).id
  const [row] = await tx
    .insert(coaches)
    .values({
      handle: `coach-${id}`,
      headline: 'Clear decisions in busy weeks',
      bio: 'I work with people who lead for the first time, and with those who have led for long.',
      specialties: ['Leadership'],
      languages: ['en'],
      listedAt: approved ? sql`now()` : null,
      ...given,
      id,
      name,
      zone,
      status,
    })
    .returning()
  return one(row)
}

/** A 60-minute video session at EUR 90; without `coachId` of a new coach. */
export async function anOffering(tx: Tx, given: Given<Offering> = {}): Promise<Offering> {
  const coachId = given.coachId ?? (await aCoach(tx)).id
  const [row] = await tx
    .insert(offerings)
    .values({
      name: 'Coaching session',
      minutes: 60,
      priceMinor: 9000,
      currency: 'EUR',
      place: 'video',
      placeDetail: 'https://video.example.test/room',
      ...given,
      coachId,
    })
    .returning()
  return one(row)
}

export type GivenSchedule = Given<Schedule> & {
  /** Weekly lines; usual: every day from 9:00 for 8 hours. */
  rules?: { weekday: number; startMin: number; lengthMin: number }[]
}

const EVERY_DAY = Array.from({ length: 7 }, (_, weekday) => ({ weekday, startMin: 540, lengthMin: 480 }))

/** Weekly hours on the Berlin clock, no buffers, no notice, 60 days ahead, a start each 30 minutes. */
export async function aSchedule(tx: Tx, { rules = EVERY_DAY, ...given }: GivenSchedule = {}): Promise<Schedule> {
  const coachId = given.coachId ?? (await aCoach(tx)).id
  const [row] = await tx
    .insert(schedules)
    .values({ zone: 'Europe/Berlin', bufferAfterMin: 0, minNoticeMin: 0, ...given, coachId })
    .returning()
  if (rules.length) await tx.insert(scheduleRules).values(rules.map((rule) => ({ ...rule, coachId })))
  return one(row)
}

/** A listed coach who can be booked: with an offering and a schedule. */
export async function aBookableCoach(tx: Tx, given: Given<Coach> = {}) {
  const coach = await aCoach(tx, given)
  const offering = await anOffering(tx, { coachId: coach.id })
  const schedule = await aSchedule(tx, { coachId: coach.id, zone: coach.zone })
  return { coach, offering, schedule }
}

export type Session = typeof sessions.$inferSelect

type SessionWish = Given<Omit<Session, 'startsAt' | 'endsAt' | 'blocked'>> & {
  startsAt?: string
  /** Whose it is; usual: a new client. */
  clientId?: string
}

/** A session with its client's seat and, once confirmed, the engagement of the two; usual: confirmed, next year, no buffers. */
export async function aSession(tx: Tx, wish: SessionWish = {}): Promise<Session & { clientId: string }> {
  const { startsAt = '2030-01-07T10:00:00Z', clientId = (await anAccount(tx)).id, ...given } = wish
  const [known] = given.offeringId ? await tx.select().from(offerings).where(eq(offerings.id, given.offeringId)) : []
  const offering = known ?? (await anOffering(tx, given.coachId ? { coachId: given.coachId } : {}))
  const { coachId, name, kind, minutes, currency, place, placeDetail, questions } = offering
  const priceMinor = offering.priceMinor ?? 9000
  const status = given.status ?? 'confirmed'
  const settled = status === 'confirmed' || status === 'ended'
  const engagementId = settled ? await openEngagement(tx, { coachId, clientId }) : null
  const start = new Date(startsAt)
  const end = new Date(start.getTime() + (given.minutes ?? minutes) * 60_000)
  const during = `[${start.toISOString()},${end.toISOString()})`
  const [row] = await tx
    .insert(sessions)
    .values({
      ...{ coachId, name, kind, minutes, priceMinor, currency, place, placeDetail, engagementId, questions },
      ...{ offeringId: offering.id, holderId: clientId, policy: { freeUntilMin: 1440 } },
      ...(status === 'held' ? { holdNumber: 1, holdExpiresAt: sql`private.clock() + interval '10 minutes'` } : {}),
      ...(status === 'requested'
        ? { requestedAt: sql`private.clock()`, requestExpiresAt: sql`private.clock() + interval '48 hours'` }
        : {}),
      ...(settled ? { confirmedAt: sql`private.clock()` } : {}),
      ...(status === 'ended' ? { outcome: 'completed' as const, endedAt: end } : {}),
      ...given,
      status,
      startsAt: start,
      endsAt: end,
      blocked: during,
    })
    .returning()
  const session = one(row)
  const live = !['ended', 'released'].includes(status)
  await tx.insert(sessionSeats).values({ sessionId: session.id, clientId, during, live })
  return { ...session, clientId }
}

function one<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('no row was made')
  return row
}
