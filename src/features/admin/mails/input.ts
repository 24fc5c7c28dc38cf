import * as z from 'zod'
import { pageInput, pageOf } from '#platform/api/page.ts'

export const ListMails = z.strictObject(pageInput(100, 20))
export type ListMails = z.infer<typeof ListMails>

/** A mail that has not gone out. Never its text: that may hold a link that signs somebody in. */
export const StuckMail = z.object({
  id: z.uuid(),
  /** `sessions.confirmed`. */
  template: z.string(),
  to: z.string(),
  subject: z.string(),
  /** `waiting` goes out by itself, `failed` was refused for good. */
  status: z.enum(['waiting', 'failed']),
  attempts: z.number().int(),
  /** What the mail server said last; null when it was not asked yet. */
  problem: z.string().nullable(),
  /** Epoch milliseconds. */
  createdAt: z.number(),
})
export type StuckMail = z.infer<typeof StuckMail>
export const StuckMailsPage = pageOf(StuckMail)
export type StuckMailsPage = z.infer<typeof StuckMailsPage>

export const MailState = z.object({
  waiting: z.number().int(),
  failed: z.number().int(),
  /** `nowhere`: SMTP_URL is not set, mails wait until it is. `mailbox`: the demo practice keeps them. */
  goTo: z.enum(['server', 'mailbox', 'nowhere']),
})
export type MailState = z.infer<typeof MailState>

export const OneMail = z.strictObject({ id: z.uuid() })
