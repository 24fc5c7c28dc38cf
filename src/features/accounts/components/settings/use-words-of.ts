'use client'
import { useTranslations } from 'next-intl'
import type { ApiError } from '#client/api-error.ts'

/** The words of a refusal: for a field, or for the whole form when no field is at fault. */
export function useWordsOf(error: ApiError | null) {
  const t = useTranslations('Problems')
  const words = (code: string | undefined) => code && (t.has(code) ? t(code) : t('invalid_input'))
  const whole = error && Object.keys(error.fields).length === 0 ? error.code : undefined
  return { field: (name: string) => words(error?.fields[name]), form: words(whole) }
}
