'use client'
import { Banner } from '#ui/banner.tsx'
import type { ApiError } from './api-error.ts'
import { useProblem } from './problem.ts'

/** What a whole form was refused with, above it; what is wrong with single fields stands under them instead. */
export function Refusal({ error, className }: { error: ApiError | null; className?: string }) {
  const problem = useProblem()
  if (!error || Object.keys(error.fields).length > 0) return null
  return (
    <Banner tone="danger" role="alert" {...(className && { className })}>
      {problem(error)}
    </Banner>
  )
}
