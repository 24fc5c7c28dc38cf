import * as z from 'zod'
import { line } from '#platform/api/text.ts'
import { MOST_OPTIONS, MOST_QUESTIONS, OPTION_MAX, optionsProblem, QUESTION_KINDS, QUESTION_MAX } from './rules.ts'

/** What clients are asked before a session: one line, several lines, or one of a list. */
export const Question = z
  .strictObject({
    text: line(QUESTION_MAX, 1),
    kind: z.enum(QUESTION_KINDS),
    /** Without an answer the session is not confirmed. */
    required: z.boolean(),
    /** What a choice is among: two to eight, each once. The other kinds have none. */
    options: z.array(line(OPTION_MAX, 1)).max(MOST_OPTIONS).default([]),
  })
  .refine(({ kind, options }) => (kind === 'choice' ? optionsProblem(options) === null : options.length === 0), {
    path: ['options'],
  })
export type Question = z.infer<typeof Question>

/** Of one offering, in the order they are asked. */
export const Questions = z.array(Question).max(MOST_QUESTIONS)
