// People who bring their account from elsewhere: the practice vouches for their address.
import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { withSystem } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { no, ok, refuse } from '#platform/result.ts'
import { audit, grantRole } from '../commands.ts'
import { createUser, withIdentity } from '../gateway.ts'
import { user } from '../identity/tables.ts'
import { readEntrant } from '../queries.ts'
import { accounts } from '../tables.ts'

export type ImportedAccount = Pick<typeof accounts.$inferInsert, 'name' | 'locale' | 'zone' | 'hourCycle'> & {
  email: string
  password: string
  /** When they joined and when they were here last, in epoch milliseconds. */
  joinedAt: number
  lastSeenAt?: number
}

/** Opens an account whose address is known to be right; it is a client, as everybody at first. Refuses `address_taken`. */
export async function importAccount({
  email,
  password,
  joinedAt,
  lastSeenAt,
  ...profile
}: ImportedAccount): Promise<Result<{ id: string }>> {
  const id = await createUser({ name: profile.name, email, password })
  if (!id) return no('address_taken')
  await withIdentity((tx) => tx.update(user).set({ emailVerified: true }).where(eq(user.id, id)))
  await withSystem('an account is imported', async (tx) => {
    await tx
      .update(accounts)
      .set({ ...profile, createdAt: new Date(joinedAt), lastSeenAt: lastSeenAt ? new Date(lastSeenAt) : null })
      .where(eq(accounts.id, id))
    await audit(tx, 'system', 'accounts.imported', id)
  })
  return ok({ id })
}

/**
 * Makes the account of an address an admin's, opening it if there is none. For the terminal: who has that has
 * everything. Refuses `account_suspended`.
 */
export async function makeAdmin(email: string, name?: string): Promise<Result<{ id: string; fresh: boolean }>> {
  const known = await withSystem('who becomes an admin', (tx) => readEntrant(tx, email))
  if (known?.status === 'suspended') return refuse(403, 'account_suspended')
  const usual = email.split('@')[0] ?? email
  // Nobody knows this password: a link sets the first one.
  const account = { name: name ?? usual, email, password: randomBytes(32).toString('base64url'), joinedAt: Date.now() }
  const opened = known ? ok({ id: known.id }) : await importAccount(account)
  if (!opened.ok) return opened
  await withSystem('somebody becomes an admin', (tx) => grantRole(tx, opened.value.id, 'admin'))
  return ok({ id: opened.value.id, fresh: !known })
}
