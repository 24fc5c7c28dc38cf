import * as z from 'zod'
import { Question } from '#features/offerings/questions/input.ts'
import { ANSWER_MAX, MOST_QUESTIONS } from '#features/offerings/questions/rules.ts'
import { prose } from '#platform/api/text.ts'

/** A question as a session asks it, with what the client answered; empty while they have not. */
export const Answered = z.object({ ...Question.shape, answer: z.string() })
export type Answered = z.infer<typeof Answered>

/** One for each question of the session, in their order; an empty one is none. */
const answers = z.array(prose(ANSWER_MAX.prose)).max(MOST_QUESTIONS)

export const SetAnswers = z.strictObject({ id: z.uuid(), answers })
export type SetAnswers = z.infer<typeof SetAnswers>

export const SavedAnswers = z.object({ id: z.uuid(), answers: z.array(z.string()) })
export type SavedAnswers = z.infer<typeof SavedAnswers>

/** What comes along with answers_missing: the places of the questions, counted from 0. */
export type MissingAnswers = { missing: number[] }
