'use client'
import { useTranslations } from 'next-intl'
import type { ApiError } from './api-error.ts'

/**
 * Gives the words under a field of a refused form. A namespace says its own under `wrong.<field>.<code>`, or
 * `wrong.<field>.any` for whatever is wrong with it; else the words of the code. An entry of a list counts for the list.
 */
export function useFieldProblem(namespace: string, error: ApiError | null): (field: string) => string | undefined {
  const t = useTranslations(namespace)
  const problems = useTranslations('Problems')
  return (field) => {
    const code = Object.entries(error?.fields ?? {}).find(([name]) => name.split('.')[0] === field)?.[1]
    if (!code) return undefined
    const own = [`wrong.${field}.${code}`, `wrong.${field}.any`].find((key) => t.has(key))
    if (own) return t(own)
    return problems(problems.has(code) ? code : 'invalid_format')
  }
}
