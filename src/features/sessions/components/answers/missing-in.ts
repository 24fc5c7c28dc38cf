import { codeOf } from '#client/api-error.ts'
import type { MissingAnswers } from '../../answers/input.ts'

const NONE: number[] = []

/** The places of the questions that a refusal says are still to be answered. */
export const missingIn = (error: unknown): number[] =>
  codeOf(error) === 'answers_missing' ? (error as { data: MissingAnswers }).data.missing : NONE
