import type { ApiError } from '#client/api-error.ts'
import { fill } from '#client/fill.ts'
import type { ProblemWords } from '#client/problem-words.ts'
import type { EmailCodeWords } from './words.ts'

/** How many tries a refusal leaves; undefined where it is about something else. */
export function leftAfter(error: ApiError | null): number | undefined {
  if (error?.code === 'code_expired') return 0
  return error?.code === 'wrong_code' ? Number((error.data as { left?: unknown } | undefined)?.left ?? 0) : undefined
}

/** The words under the six digits. */
export function wrongCode(error: ApiError | null, words: EmailCodeWords, problems: ProblemWords): string | undefined {
  const left = leftAfter(error)
  if (left === undefined) return error?.fields.code && problems.invalid_format
  if (error?.code === 'code_expired') return problems.code_expired
  if (left === 0) return words.wrongOver
  return left === 1 ? words.wrongLast : fill(words.wrong, { left: String(left) })
}
