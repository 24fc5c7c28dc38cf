import { eq, sql } from 'drizzle-orm'
import type { Actor, Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { no, ok } from '#platform/result.ts'
import type { Done, UpdateProfile } from './input.ts'
import { accounts, auditEvents } from './tables.ts'

type Detail = Record<string, string | number | boolean | null>

/**
 * Writes down that somebody did something sensitive, in the transaction that did it. `action` is `feature.what`;
 * `subject` is the id it was done to. No texts, no addresses. The system writes for visitors.
 */
export async function audit(tx: Tx, actor: Actor | 'system', action: string, subject?: string, detail?: Detail) {
  await tx.insert(auditEvents).values({ actorId: actor === 'system' ? null : actor.id, action, subject, detail })
}

/**
 * Gives an account a role and ends its sessions, so that the next request knows. For the system, or an admin in their
 * own transaction; the database refuses anybody else. Refuses `role_unchanged` (they have it, or are gone).
 */
export async function grantRole(tx: Tx, account: string, role: Person['kind']): Promise<Result<null>> {
  const { rows } = await tx.execute<{ granted: boolean; by: string | null }>(
    sql`select private.grant_role(${account}, ${role}) as granted, private.actor() as by`,
  )
  const [answer] = rows
  if (!answer?.granted) return no('role_unchanged')
  await tx
    .insert(auditEvents)
    .values({ actorId: answer.by, action: 'accounts.role_granted', subject: account, detail: { role } })
  return ok(null)
}

/** Changes what people may change of their own account; what is not given stays. */
export async function updateProfile(tx: Tx, actor: Actor, changes: UpdateProfile): Promise<Result<Done>> {
  const given = Object.entries(changes).some(([, value]) => value !== undefined)
  if (given && actor.id) await tx.update(accounts).set(changes).where(eq(accounts.id, actor.id))
  return ok({})
}
