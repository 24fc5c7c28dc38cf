// Out by SMTP: the configured server, or in demo mode the one in this process.
import { eq, sql } from 'drizzle-orm'
import type { Transporter } from 'nodemailer'
import { createTransport } from 'nodemailer'
import { withSystem } from '#platform/db/tx.ts'
import { env } from '#platform/env.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { mails } from './tables.ts'

let transport: Transporter | undefined

/** Opens the way out and lets the mails that waited for one go. Without a URL mails wait and admins see why. */
export async function openMail(url: string | undefined): Promise<void> {
  if (!url) return
  transport = createTransport({ url, connectionTimeout: 10_000, socketTimeout: 30_000 })
  await withSystem('mails that waited for a server', async (tx) => {
    const waiting = await tx.select({ id: mails.id }).from(mails).where(eq(mails.status, 'waiting'))
    for (const { id } of waiting) await enqueue(tx, 'mail.deliver', { mailId: id }, { key: `mail:${id}` })
  })
}

export function closeMail(): void {
  transport?.close()
  transport = undefined
}

/** What went out is not kept: it has links that sign in, reset and confirm. The admins' list needs none of it. */
const NO_BODY = { html: '', text: '', calendar: null }

/** Sends one mail. A refusal for good (5xx) is kept as failed; anything else throws, so that the job tries again. */
export async function deliverMail(mailId: string): Promise<void> {
  const [mail] = await withSystem('a mail is read', (tx) => tx.select().from(mails).where(eq(mails.id, mailId)))
  if (mail?.status !== 'waiting' || !transport) return
  try {
    await transport.sendMail({
      from: env().MAIL_FROM,
      to: { name: mail.toName, address: mail.toAddress },
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      // The same id at every try: a receiver that got it twice shows it once.
      messageId: `<${mail.id}@${new URL(env().BASE_URL).hostname}>`,
      ...(mail.calendar ? { icalEvent: { filename: 'session.ics', ...mail.calendar } } : {}),
    })
    await mark(mailId, { status: 'sent', sentAt: sql`now()`, problem: null, ...NO_BODY })
  } catch (error) {
    const code = (error as { responseCode?: number }).responseCode ?? 0
    const problem = String(error instanceof Error ? error.message : error).slice(0, 300)
    await mark(mailId, code >= 500 ? { status: 'failed', problem } : { problem })
    if (code < 500) throw error
  }
}

const mark = (id: string, set: Record<string, unknown>) =>
  withSystem('a mail is marked', (tx) =>
    tx
      .update(mails)
      .set({ ...set, attempts: sql`${mails.attempts} + 1` })
      .where(eq(mails.id, id)),
  )
