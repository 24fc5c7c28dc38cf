import { and, count, eq, ne, sql } from 'drizzle-orm'
import { accounts } from '#features/accounts/tables.ts'
import { coaches } from '#features/coaches/tables.ts'
import { decodeCursor, toPage } from '#platform/api/cursor.ts'
import type { Actor, Person } from '#platform/db/actor.ts'
import { epochMicros, epochMs, fromMicros } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { CoachFile, ListPeople, PeopleCounts, PeoplePage, PersonFile, PersonLine } from './input.ts'

/** People with their addresses, newest first. Somebody who is no admin gets an empty page. */
export async function listPeople(tx: Tx, { search, role, standing, cursor, limit }: ListPeople): Promise<PeoplePage> {
  const before = cursor ? decodeCursor(cursor) : undefined
  const { rows } = await tx.execute<PersonLine & { at: number }>(sql`
    select id, name, email, role, standing, sessions, ${epochMs(sql`created_at`)} as "createdAt",
      ${epochMs(sql`last_seen_at`)} as "lastSeenAt", ${epochMicros(sql`created_at`)} as at
    from private.people(${search}, ${role ?? null}, ${standing ?? null}, ${fromMicros(before?.at ?? null)},
      ${before?.id ?? null}::uuid, ${limit + 1})`)
  const page = toPage(rows, limit, ({ at, id }) => ({ at, id }))
  return { items: page.items.map(({ at: _, ...line }) => line), next: page.next }
}

/** One person, or null when there is none (and for everybody who is no admin). */
export async function readPerson(tx: Tx, actor: Actor, id: string): Promise<PersonFile | null> {
  const { rows } = await tx.execute<Omit<PersonFile, 'coach' | 'isYou'>>(sql`
    select id, name, email, email_verified as "emailVerified", role, standing, locale, zone, second_factor as "secondFactor",
      ${epochMs(sql`delete_after`)} as "deleteAfter", ${epochMs(sql`created_at`)} as "createdAt", ${epochMs(sql`last_seen_at`)} as "lastSeenAt",
      devices, past as "sessionsHad", ahead as "sessionsAhead"
    from private.person(${id})`)
  const [person] = rows
  if (!person) return null
  return { ...person, coach: await readCoachFile(tx, id), isYou: person.id === actor.id }
}

async function readCoachFile(tx: Tx, id: string): Promise<CoachFile | null> {
  const [row] = await tx.select().from(coaches).where(eq(coaches.id, id))
  if (!row) return null
  const { status, handle, headline, bio, specialties, languages, zone, declineReason } = row
  return {
    ...{ status, handle, headline, bio, specialties, languages, zone, declineReason },
    appliedAt: row.appliedAt?.getTime() ?? null,
    listedAt: row.listedAt?.getTime() ?? null,
  }
}

/** How many there are of each role, and how many wait for a decision. */
export async function countPeople(tx: Tx): Promise<PeopleCounts> {
  const roles = await tx
    .select({ role: accounts.role, people: count() })
    .from(accounts)
    .where(ne(accounts.status, 'erased'))
    .groupBy(accounts.role)
  const of = (role: Person['kind']) => roles.find((row) => row.role === role)?.people ?? 0
  const [waiting] = await tx
    .select({ applications: count() })
    .from(coaches)
    .innerJoin(accounts, eq(accounts.id, coaches.id))
    .where(and(eq(coaches.status, 'applied'), eq(accounts.status, 'active')))
  return { clients: of('client'), coaches: of('coach'), admins: of('admin'), applications: waiting?.applications ?? 0 }
}
