// Links in mails: random, kept as a hash, good once and for a while.
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { and, eq, gt, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/tx.ts'
import { verification } from './tables.ts'

/** 256 random bits for a link. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of a token: whoever reads the database cannot follow the link. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Makes a token that says `purpose` for an account during `minutes`. In schema identity. */
export async function issueToken(tx: Tx, purpose: string, account: string, minutes: number): Promise<string> {
  const token = newToken()
  await tx.insert(verification).values({
    id: randomUUID(),
    identifier: `${purpose}:${hashOf(token)}`,
    value: account,
    expiresAt: sql`private.clock() + make_interval(mins => ${minutes})`,
  })
  return token
}

const living = (purpose: string, token: string) =>
  and(eq(verification.identifier, `${purpose}:${hashOf(token)}`), gt(verification.expiresAt, sql`private.clock()`))

/** The account of a token that is still good, leaving it so. */
export async function readToken(tx: Tx, purpose: string, token: string): Promise<string | undefined> {
  const [row] = await tx.select({ account: verification.value }).from(verification).where(living(purpose, token))
  return row?.account
}

/** The account of a token, which is good no more; of two at once one gets it. */
export async function spendToken(tx: Tx, purpose: string, token: string): Promise<string | undefined> {
  const [row] = await tx.delete(verification).where(living(purpose, token)).returning({ account: verification.value })
  return row?.account
}
