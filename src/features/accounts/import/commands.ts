// People who bring their account from elsewhere: the practice vouches for their address.
import { eq } from 'drizzle-orm'
import { withSystem } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { no, ok } from '#platform/result.ts'
import { audit } from '../commands.ts'
import { createUser, withIdentity } from '../gateway.ts'
import { user } from '../identity/tables.ts'
import { accounts } from '../tables.ts'

export type ImportedAccount = Pick<typeof accounts.$inferInsert, 'name' | 'locale' | 'zone' | 'hourCycle'> & {
  email: string
  password: string
  /** When they joined, in epoch milliseconds. */
  joinedAt: number
}

/** Opens an account whose address is known to be right; it is a client, as everybody at first. Refuses `address_taken`. */
export async function importAccount({
  email,
  password,
  joinedAt,
  ...profile
}: ImportedAccount): Promise<Result<{ id: string }>> {
  const id = await createUser({ name: profile.name, email, password })
  if (!id) return no('address_taken')
  await withIdentity((tx) => tx.update(user).set({ emailVerified: true }).where(eq(user.id, id)))
  await withSystem('an account is imported', async (tx) => {
    await tx
      .update(accounts)
      .set({ ...profile, createdAt: new Date(joinedAt) })
      .where(eq(accounts.id, id))
    await audit(tx, 'system', 'accounts.imported', id)
  })
  return ok({ id })
}
