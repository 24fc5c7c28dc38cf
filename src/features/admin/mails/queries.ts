import { and, count, desc, eq, ne, sql } from 'drizzle-orm'
import { decodeCursor, toPage } from '#platform/api/cursor.ts'
import { epochMicros, epochMs, fromMicros } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Env } from '#platform/env.ts'
import { mails } from '#platform/mail/tables.ts'
import type { ListMails, MailState, StuckMail, StuckMailsPage } from './input.ts'

/** Mails that have not gone out, the newest first. */
export async function listStuckMails(tx: Tx, { cursor, limit }: ListMails): Promise<StuckMailsPage> {
  const before = cursor ? decodeCursor(cursor) : undefined
  const rows = await tx
    .select({
      id: mails.id,
      template: mails.template,
      to: mails.toAddress,
      subject: mails.subject,
      status: sql<StuckMail['status']>`${mails.status}`,
      attempts: mails.attempts,
      problem: mails.problem,
      createdAt: epochMs(mails.createdAt),
      at: epochMicros(mails.createdAt),
    })
    .from(mails)
    .where(
      and(
        ne(mails.status, 'sent'),
        before && sql`(${mails.createdAt}, ${mails.id}) < (${fromMicros(before.at)}, ${before.id}::uuid)`,
      ),
    )
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(limit + 1)
  const page = toPage(rows, limit, ({ at, id }) => ({ at, id }))
  return { items: page.items.map(({ at: _, ...mail }) => mail), next: page.next }
}

/** How many mails are stuck, and where mails go at all. */
export async function readMailState(tx: Tx, { SMTP_URL, demo }: Env): Promise<MailState> {
  const rows = await tx
    .select({ status: mails.status, number: count() })
    .from(mails)
    .where(ne(mails.status, 'sent'))
    .groupBy(mails.status)
  const of = (status: StuckMail['status']) => rows.find((row) => row.status === status)?.number ?? 0
  return { waiting: of('waiting'), failed: of('failed'), goTo: SMTP_URL ? 'server' : demo ? 'mailbox' : 'nowhere' }
}

/** Whether there is such a mail, whatever became of it. */
export const mailExists = async (tx: Tx, id: string): Promise<boolean> => (await tx.$count(mails, eq(mails.id, id))) > 0
