import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { QueryProvider } from '#client/query-provider.tsx'
import { DirectoryContext } from '#features/practice/components/directory-context.tsx'
import { readPractice } from '#features/practice/components/read-practice.ts'
import { SkipLink } from '#ui/shell/skip-link.tsx'
import { Toaster } from '#ui/toaster.tsx'

/** Flows with one thing to do: no shell. Each page brings its own FocusHeader and `<main id="main" tabIndex={-1}>`. */
export default async function FocusLayout({ children }: { children: ReactNode }) {
  const [t, { directory }] = await Promise.all([getTranslations('Navigation'), readPractice()])
  return (
    <QueryProvider>
      <SkipLink label={t('skip')} />
      <DirectoryContext directory={directory}>{children}</DirectoryContext>
      <Toaster label={t('toasts', { hotkey: '{hotkey}' })} closeLabel={t('close')} />
    </QueryProvider>
  )
}
