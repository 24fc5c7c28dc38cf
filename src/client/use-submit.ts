'use client'
import { useState } from 'react'
import { ApiError } from './api-error.ts'

export type Submission<I> = {
  pending: boolean
  /** What the last try was refused with. */
  error: ApiError | null
  submit: (input: I) => Promise<void>
}

/** A form's one action: pending while it runs, refused with an ApiError, and `done` when it went through. */
export function useSubmit<I, O>(action: (input: I) => Promise<O>, done: (answer: O) => void): Submission<I> {
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<ApiError | null>(null)
  async function submit(input: I) {
    setPending(true)
    setError(null)
    try {
      done(await action(input))
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused
      setError(refused)
    } finally {
      setPending(false)
    }
  }
  return { pending, error, submit }
}
