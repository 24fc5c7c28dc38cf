// Gives the client components below it their words: the shared ones and the namespaces the page names, nothing more.
import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

const SHARED = ['Common', 'Problems'] as const

export async function Words({ of, children }: { of: readonly string[]; children: ReactNode }) {
  const all: Record<string, unknown> = await getMessages()
  const messages = Object.fromEntries([...SHARED, ...of].map((name) => [name, all[name] ?? {}]))
  return <NextIntlClientProvider messages={messages as never}>{children}</NextIntlClientProvider>
}
