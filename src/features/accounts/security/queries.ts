import { and, eq, gt, sql } from 'drizzle-orm'
import type { Session } from '#platform/auth/door.ts'
import type { Tx } from '#platform/db/tx.ts'
import { account, emailChange, twoFactor, user } from '../identity/tables.ts'
import type { Security } from './input.ts'

/** How somebody's own account is guarded. In schema identity. */
export async function readSecurity(tx: Tx, { accountId, secondFactor }: Session): Promise<Security> {
  const [row] = await tx
    .select({ email: user.email, changedAt: account.updatedAt, codes: twoFactor.backupCodes, change: emailChange })
    .from(user)
    .leftJoin(account, and(eq(account.userId, user.id), eq(account.providerId, 'credential')))
    .leftJoin(twoFactor, and(eq(twoFactor.userId, user.id), eq(twoFactor.verified, true)))
    .leftJoin(emailChange, and(eq(emailChange.userId, user.id), gt(emailChange.expiresAt, sql`private.clock()`)))
    .where(eq(user.id, accountId))
  if (!row) throw new Error('a session without its user')
  const { email, changedAt, codes, change } = row
  return {
    email,
    passwordChangedAt: changedAt?.getTime() ?? null,
    secondFactor,
    backupCodesLeft: secondFactor ? JSON.parse(codes ?? '[]').length : 0,
    emailChange: change && {
      newEmail: change.newEmail,
      approved: change.approvedAt !== null,
      confirmed: change.confirmedAt !== null,
      expiresAt: change.expiresAt.getTime(),
    },
  }
}
