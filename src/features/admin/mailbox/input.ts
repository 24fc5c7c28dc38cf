import * as z from 'zod'
import { pageInput, pageOf } from '#platform/api/page.ts'
import { line } from '#platform/api/text.ts'

export const ListDevMails = z.strictObject({
  /** Part of the recipient's address or of the subject. */
  search: line(100).default(''),
  ...pageInput(100, 20),
})
export type ListDevMails = z.infer<typeof ListDevMails>

/** Instants are epoch milliseconds. */
const mail = {
  id: z.uuid(),
  to: z.string(),
  subject: z.string(),
  receivedAt: z.number(),
}

export const DevMailLine = z.object({
  ...mail,
  /** The beginning of what it says. */
  beginning: z.string(),
  attachments: z.number().int(),
})
export type DevMailLine = z.infer<typeof DevMailLine>
export const DevMailsPage = pageOf(DevMailLine)
export type DevMailsPage = z.infer<typeof DevMailsPage>

export const DevMail = z.object({
  ...mail,
  html: z.string(),
  text: z.string(),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), content: z.string() })),
})
export type DevMail = z.infer<typeof DevMail>

export const OneDevMail = z.strictObject({ id: z.uuid() })
