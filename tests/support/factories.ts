// Rows for tests, written as the system; each completes its parents.
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { accounts } from '#features/accounts/tables.ts'
import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'

type AccountWish = { role?: Person['kind']; name?: string; zone?: string; locale?: 'en' | 'de' | 'es'; email?: string }

/** An account with its verified user in the auth library's schema; gives the actor. Needs a tx of the owner of `identity` or a test's own. */
export async function anAccount(tx: Tx, wish: AccountWish = {}): Promise<Person & { name: string }> {
  const { role = 'client', name = 'Amara Okafor', zone = 'Europe/Lisbon', locale = 'en' } = wish
  const id = randomUUID()
  const email = wish.email ?? `${id}@example.test`
  await tx.execute(sql`set local role loom_identity`)
  await tx.execute(
    sql`insert into identity."user" (id, name, email, email_verified) values (${id}, ${name}, ${email}, true)`,
  )
  await tx.execute(sql`set local role loom_system`)
  await tx.update(accounts).set({ role, zone, locale }).where(sql`id = ${id}`)
  return { kind: role, id, name }
}
