import { eq, sql } from 'drizzle-orm'
import type { Session } from '#platform/auth/door.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Me } from './input.ts'
import { accounts } from './tables.ts'

/** Who is asking, read as that person. */
export async function readMe(tx: Tx, { accountId, secondFactor, mustEnrol }: Session): Promise<Me> {
  const [row] = await tx
    .select({ account: accounts, email: sql<string>`private.my_address()` })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  if (!row) throw new Error('a session without an account')
  const { id, role, name, locale, zone, hourCycle, deleteAfter } = row.account
  return {
    ...{ id, kind: role, name, email: row.email, locale, zone, hourCycle, secondFactor, mustEnrol },
    deleteAfter: deleteAfter?.getTime() ?? null,
  }
}

export type Reader = { id: string; email: string; name: string; locale: string; zone: string; hourCycle: 'h12' | 'h23' }

/** Where an account's mails go, and in what language. For jobs only; null once the account was erased. */
export async function readReader(tx: Tx, account: string): Promise<Reader | null> {
  const { rows } = await tx.execute<Reader>(
    sql`select ${account} as id, email, name, locale, zone, hour_cycle as "hourCycle" from private.address_of(${account})`,
  )
  return rows[0] ?? null
}

export type Entrant = { id: string; verified: boolean; secondFactor: boolean; status: string; role: Me['kind'] }

/** The account behind an address somebody typed. For the system only: whether it exists is nobody's business. */
export const readEntrant = (tx: Tx, email: string) => entrantWhere(tx, sql`u.email = ${email}`)

export const readEntrantById = (tx: Tx, account: string) => entrantWhere(tx, sql`u.id = ${account}`)

async function entrantWhere(tx: Tx, which: ReturnType<typeof sql>): Promise<Entrant | undefined> {
  const { rows } = await tx.execute<Entrant>(sql`
    select u.id, u.email_verified as verified, u.two_factor_enabled as "secondFactor", a.status, a.role
    from identity."user" u join ${accounts} a on a.id = u.id where ${which}`)
  return rows[0]
}
