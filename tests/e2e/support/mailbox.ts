import type { APIRequestContext } from '@playwright/test'
import { expect } from '@playwright/test'
import { E2E } from './demo.ts'

type Listed = { id: string; to: string; subject: string }

export type Received = {
  to: string
  subject: string
  html: string
  text: string
  attachments: { name: string; type: string; content: string }[]
}

/** Waits for a mail to an address whose subject matches; the newest one. */
export async function mailTo(request: APIRequestContext, address: string, subject: RegExp): Promise<Received> {
  let found: Listed | undefined
  await expect
    .poll(
      async () => {
        const answer = await request.post('/api/rpc/dev/mails', { data: { search: address }, headers: { origin: E2E.url } })
        const { items } = (await answer.json()) as { items: Listed[] }
        found = items.find((mail) => mail.to === address && subject.test(mail.subject))
        return found?.subject ?? 'no such mail yet'
      },
      { timeout: 20_000, message: `a mail to ${address} about ${subject}` },
    )
    .toMatch(subject)
  const whole = await request.post('/api/rpc/dev/mail', {
    data: { id: (found as Listed | undefined)?.id },
    headers: { origin: E2E.url },
  })
  return (await whole.json()) as Received
}

/** The first link of a mail's text part to a path of Loom. */
export function linkIn(mail: Received, path: RegExp): string {
  const link = [...mail.text.matchAll(/https?:\/\/\S+/g)]
    .map(([url]) => url.replace(/[)\]>.,]+$/, ''))
    .find((url) => path.test(url))
  if (!link) throw new Error(`no link like ${path} in:\n${mail.text}`)
  return link
}
