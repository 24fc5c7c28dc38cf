// What an admin may do to an account. Each act leaves an audit row; the database refuses anybody who is no admin.
import { sql } from 'drizzle-orm'
import { audit } from '#features/accounts/commands.ts'
import { publicPagesChanged } from '#platform/cache/public-pages.ts'
import type { Actor } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { no, notFound, ok } from '#platform/result.ts'
import type { PersonFile, Suspend } from './input.ts'
import { readPerson } from './queries.ts'

/**
 * Closes somebody out at once: their sessions end and they cannot sign in. A coach is taken off the directory.
 * Sessions that are booked stay. Refuses `not_yourself` and `not_suspendable` (suspended already, or erased).
 */
export async function suspendPerson(tx: Tx, actor: Actor, { id, reason }: Suspend): Promise<Result<PersonFile>> {
  if (id === actor.id) return no('not_yourself')
  if (!(await readPerson(tx, actor, id))) return notFound()
  if (!(await asked<boolean>(tx, sql`private.suspend(${id})`))) return no('not_suspendable')
  await asked<number>(tx, sql`private.end_sessions(${id})`)
  await audit(tx, actor, 'admin.suspended', id, { reason })
  await publicPagesChanged(tx) // a coach is gone from them
  return fresh(tx, actor, id)
}

/** Lets somebody in again. Refuses `not_suspended`. */
export async function liftSuspension(tx: Tx, actor: Actor, id: string): Promise<Result<PersonFile>> {
  if (!(await readPerson(tx, actor, id))) return notFound()
  if (!(await asked<boolean>(tx, sql`private.lift_suspension(${id})`))) return no('not_suspended')
  await audit(tx, actor, 'admin.suspension_lifted', id)
  return fresh(tx, actor, id)
}

/** Signs somebody out everywhere; for an admin's own account that includes the browser they ask from. */
export async function endSessionsOf(tx: Tx, actor: Actor, id: string): Promise<Result<PersonFile>> {
  if (!(await readPerson(tx, actor, id))) return notFound()
  const ended = await asked<number>(tx, sql`private.end_sessions(${id})`)
  await audit(tx, actor, 'admin.sessions_ended', id, { ended })
  return fresh(tx, actor, id)
}

async function fresh(tx: Tx, actor: Actor, id: string): Promise<Result<PersonFile>> {
  const person = await readPerson(tx, actor, id)
  return person ? ok(person) : notFound()
}

async function asked<T>(tx: Tx, what: ReturnType<typeof sql>): Promise<T> {
  const { rows } = await tx.execute<{ answer: T }>(sql`select ${what} as answer`)
  return rows[0]?.answer as T
}
