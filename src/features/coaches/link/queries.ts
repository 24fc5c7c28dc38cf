import { and, eq, inArray, sql } from 'drizzle-orm'
import { hashOfLink, isLinkSecret } from '#platform/auth/links.ts'
import { VISITOR } from '#platform/db/actor.ts'
import { epochMs } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withActor } from '#platform/db/tx.ts'
import { env } from '#platform/env.ts'
import { unseal } from '#platform/sealed.ts'
import { coaches } from '../tables.ts'
import type { BookingLink } from './input.ts'
import { bookingLinks } from './tables.ts'

/** What its secret is sealed for. */
export const SEALED_FOR = 'coaches.link'

const OFF: BookingLink = { on: false, address: null, createdAt: null }

/** A coach's own private link, for them to copy again. */
export async function readOwnLink(tx: Tx, coachId: string): Promise<BookingLink> {
  const [row] = await tx
    .select({ sealed: bookingLinks.sealedSecret, createdAt: epochMs(bookingLinks.createdAt) })
    .from(bookingLinks)
    .where(eq(bookingLinks.coachId, coachId))
  if (!row) return OFF
  const secret = unseal(row.sealed, SEALED_FOR)
  return { on: true, address: secret && addressOf(secret), createdAt: row.createdAt }
}

const addressOf = (secret: string) => `${env().BASE_URL}/with/${secret}`

/** The handle of the coach whose link a secret opens now; null for one that never was, is off, was renewed, or while paused. */
export async function openLink(secret: string): Promise<string | null> {
  if (!isLinkSecret(secret)) return null
  const [coach] = await withActor({ ...VISITOR, links: [hashOfLink(secret)] }, (tx) =>
    tx
      .select({ handle: coaches.handle })
      .from(coaches)
      .where(
        and(
          sql`${coaches.id} = any(array(select private.coaches_by_link()))`,
          inArray(coaches.status, ['listed', 'unlisted']),
        ),
      ),
  )
  return coach?.handle ?? null
}
