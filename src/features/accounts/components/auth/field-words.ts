import type { ApiError } from '#client/api-error.ts'
import type { ProblemWords } from '#client/problem-words.ts'

/** The words under one field, or undefined when it is fine. */
export const fieldWords = (error: ApiError | null, field: string, words: ProblemWords): string | undefined => {
  const code = error?.fields[field]
  return code && (words[code] ?? words.invalid_input)
}
