import type { ApiError } from '#client/api-error.ts'
import type { ProblemWords } from '#client/problem-words.ts'
import { Banner } from '#ui/banner.tsx'

/** What a whole form was refused with; errors of single fields stand under them instead. */
export function FormProblem({ error, words }: { error: ApiError | null; words: ProblemWords }) {
  if (!error || Object.keys(error.fields).length > 0) return null
  return (
    <Banner tone="danger" role="alert">
      {words[error.code] ?? words.unexpected}
    </Banner>
  )
}
