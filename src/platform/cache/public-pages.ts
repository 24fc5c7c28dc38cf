// Public pages are kept rendered; a write that changes what they show says so in its own transaction.
import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/tx.ts'

export const PUBLIC_PAGES_CHANNEL = 'loom_public_pages'

/**
 * Clears the kept public pages of every process once the transaction commits. For rare writes (a profile, an offering)
 * and for jobs; a busy write lets them age instead, which they do within a minute: NOTIFY makes commits queue.
 */
export async function publicPagesChanged(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_notify(${PUBLIC_PAGES_CHANNEL}, '')`)
}
