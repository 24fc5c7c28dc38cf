import { randomBytes } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { env } from '#platform/env.ts'
import type { Result } from '#platform/result.ts'
import { notFound, ok } from '#platform/result.ts'
import type { ChangeFeed, Feed, NewFeed } from './input.ts'
import { hashOf, readOwnFeed } from './queries.ts'
import { calendarFeeds } from './tables.ts'

/** Turns the caller's feed on, or gives it another address: the one before opens nothing from now on. */
export async function makeFeed(tx: Tx, me: Person): Promise<Result<NewFeed>> {
  const secret = randomBytes(32).toString('base64url')
  const row = { secretHash: hashOf(secret), createdAt: sql`private.clock()` }
  await tx
    .insert(calendarFeeds)
    .values({ ...row, accountId: me.id })
    .onConflictDoUpdate({ target: calendarFeeds.accountId, set: { ...row, lastReadAt: null } })
  const address = `${env().BASE_URL}/api/v1/calendars/feeds/${secret}/sessions.ics`
  return ok({ address, webcal: address.replace(/^https?:/, 'webcal:') })
}

/** Whether agendas are written into the feed. Not found while it is off. */
export async function changeFeed(tx: Tx, me: Person, { withAgenda }: ChangeFeed): Promise<Result<Feed>> {
  const changed = await tx
    .update(calendarFeeds)
    .set({ withAgenda })
    .where(eq(calendarFeeds.accountId, me.id))
    .returning({ on: calendarFeeds.accountId })
  return changed.length ? ok(await readOwnFeed(tx, me)) : notFound()
}

/** Turns the feed off; its address opens nothing from now on. Off already is fine. */
export async function stopFeed(tx: Tx, me: Person): Promise<Result<Feed>> {
  await tx.delete(calendarFeeds).where(eq(calendarFeeds.accountId, me.id))
  return ok(await readOwnFeed(tx, me))
}
