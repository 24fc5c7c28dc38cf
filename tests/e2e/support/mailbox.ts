import type { APIRequestContext } from '@playwright/test'
import { expect } from '@playwright/test'
import { call } from './call.ts'

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
  await expect(async () => {
    const { items } = await call<{ items: Listed[] }>(request, 'dev/mails', { search: address })
    found = items.find((mail) => mail.to === address && subject.test(mail.subject))
    expect(found, `a mail to ${address} about ${subject}`).toBeDefined()
  }).toPass({ timeout: 30_000 })
  return call(request, 'dev/mail', { id: found?.id ?? '' })
}

/** The first link of a mail's text part to a path of Loom. */
export function linkIn(mail: Received, path: RegExp): string {
  const link = [...mail.text.matchAll(/https?:\/\/\S+/g)]
    .map(([url]) => url.replace(/[)\]>.,]+$/, ''))
    .find((url) => path.test(url))
  if (!link) throw new Error(`no link like ${path} in:\n${mail.text}`)
  return link
}
