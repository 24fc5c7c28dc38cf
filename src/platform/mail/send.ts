// From a template to a mail in the queue. Called by jobs, never inside a request.
import type { ReactElement } from 'react'
import { withSystem } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { mails } from './tables.ts'

export type Mail = {
  /** The same key is sent once, however often its job runs. */
  dedupeKey: string
  /** `sessions.confirmed`: for the admins' list. */
  template: string
  to: { name: string; address: string }
  subject: string
  body: ReactElement
  calendar?: { method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; content: string }
}

/** Renders HTML and text, and queues the delivery. */
export async function sendMail(mail: Mail): Promise<void> {
  const { render, toPlainText } = await import('react-email') // half a second to load: only where mails are made
  const html = await render(mail.body)
  const text = toPlainText(html)
  await withSystem('a mail is queued', async (tx) => {
    const [row] = await tx
      .insert(mails)
      .values({
        dedupeKey: mail.dedupeKey,
        template: mail.template,
        toName: oneLine(mail.to.name),
        toAddress: mail.to.address,
        subject: oneLine(mail.subject),
        html,
        text,
        calendar: mail.calendar,
      })
      .onConflictDoNothing()
      .returning({ id: mails.id })
    if (row) await enqueue(tx, 'mail.deliver', { mailId: row.id })
  })
}

/** A header is one line: what people typed must not add another. Direction marks would disguise an address. */
const oneLine = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, 200)
