import { codeOf } from './api-error.ts'

/** The answer of a call, or null when it was refused with that code: for pages that say so in their own words. */
export const orNull = async <T>(answer: Promise<T>, code: string): Promise<T | null> =>
  answer.catch((error: unknown) => {
    if (codeOf(error) === code) return null
    throw error
  })
