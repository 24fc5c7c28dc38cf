import { and, eq, ne } from 'drizzle-orm'
import type { Context } from '#platform/api/context.ts'
import { setCookie } from '#platform/auth/cookies.ts'
import type { Session } from '#platform/auth/door.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { notFound, ok } from '#platform/result.ts'
import { withIdentity } from '../gateway.ts'
import { session } from '../identity/tables.ts'
import type { Done } from '../input.ts'

/** Signs one of somebody's own devices out. In schema identity. */
export async function endDevice(tx: Tx, { accountId }: Session, id: string): Promise<Result<Done>> {
  const ended = await tx
    .delete(session)
    .where(and(eq(session.id, id), eq(session.userId, accountId)))
    .returning({ id: session.id })
  return ended.length ? ok({}) : notFound()
}

/** Signs every other of somebody's devices out. In schema identity. */
export async function endOtherDevices(tx: Tx, { id, accountId }: Session): Promise<Result<Done>> {
  await tx.delete(session).where(and(eq(session.userId, accountId), ne(session.id, id)))
  return ok({})
}

/** Signs this browser out and takes back what it keeps. Who is not signed in is signed out already. */
export async function signOut({ session: current, reply }: Context): Promise<Result<Done>> {
  if (current) await withIdentity((tx) => tx.delete(session).where(eq(session.id, current.id)))
  reply.cookies.push(setCookie('session', '', 0), setCookie('second_step', '', 0))
  // Pages of the signed-in app must not come back by the back button.
  reply.headers['clear-site-data'] = '"cache"'
  return ok({})
}
