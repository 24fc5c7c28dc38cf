'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { EntriesWords } from '#ui/entries.tsx'

/** What a list of a profile says when something comes in or goes. */
export function useEntriesWords(): EntriesWords {
  const t = useTranslations('CoachProfile')
  return useMemo(
    () => ({
      remove: (item) => t('remove', { item }),
      added: (item) => t('added', { item }),
      removed: (item) => t('removed', { item }),
    }),
    [t],
  )
}
