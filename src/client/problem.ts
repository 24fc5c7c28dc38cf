'use client'
import { useTranslations } from 'next-intl'
import { codeOf } from './api-error.ts'

/** Gives the words for what the engine refused, in the reader's language; a code without words is "unexpected". */
export function useProblem(): (error: unknown) => string {
  const t = useTranslations('Problems')
  return (error) => {
    const code = codeOf(error)
    return t.has(code) ? t(code) : t('unexpected')
  }
}
