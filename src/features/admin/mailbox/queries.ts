import { and, desc, eq, sql } from 'drizzle-orm'
import { decodeCursor, toPage } from '#platform/api/cursor.ts'
import { epochMicros, epochMs, fromMicros } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'
import { devMails } from '#platform/mail/tables.ts'
import type { DevMail, DevMailsPage, ListDevMails } from './input.ts'

const line = {
  id: devMails.id,
  to: devMails.toAddress,
  subject: devMails.subject,
  receivedAt: epochMs(devMails.receivedAt),
}

/** What the demo mailbox received, the newest first. */
export async function listDevMails(tx: Tx, { search, cursor, limit }: ListDevMails): Promise<DevMailsPage> {
  const before = cursor ? decodeCursor(cursor) : undefined
  const wanted = search.toLowerCase()
  const rows = await tx
    .select({
      ...line,
      // Without the lines every mail begins with: who writes, and the title, which is the subject again.
      beginning: sql<string>`left(regexp_replace(regexp_replace(${devMails.text}, '^([^\\n]+\\n\\s*){2}', ''), '\\s+', ' ', 'g'), 140)`,
      attachments: sql<number>`jsonb_array_length(${devMails.attachments})`,
      at: epochMicros(devMails.receivedAt),
    })
    .from(devMails)
    .where(
      and(
        wanted ? sql`position(${wanted} in lower(${devMails.toAddress} || ' ' || ${devMails.subject})) > 0` : undefined,
        before && sql`(${devMails.receivedAt}, ${devMails.id}) < (${fromMicros(before.at)}, ${before.id}::uuid)`,
      ),
    )
    .orderBy(desc(devMails.receivedAt), desc(devMails.id))
    .limit(limit + 1)
  const page = toPage(rows, limit, ({ at, id }) => ({ at, id }))
  return { items: page.items.map(({ at: _, ...mail }) => mail), next: page.next }
}

/** One mail whole, or null. */
export async function readDevMail(tx: Tx, id: string): Promise<DevMail | null> {
  const [mail] = await tx
    .select({ ...line, html: devMails.html, text: devMails.text, attachments: devMails.attachments })
    .from(devMails)
    .where(eq(devMails.id, id))
  return mail ?? null
}
