import type { Result } from '#platform/result.ts'

/** The value of what must not be refused: a refusal is a mistake in the seed. */
export function done<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`the demo practice could not be built: ${JSON.stringify(result)}`)
}
