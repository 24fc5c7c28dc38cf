import type { Question } from '../../questions/input.ts'
import { optionsIn } from '../../questions/rules.ts'

/** A question as it is typed: its options one a line, also while it is of another kind. */
export type QuestionDraft = Omit<Question, 'options'> & { key: number; options: string }

export const draftsOf = (questions: readonly Question[]): QuestionDraft[] =>
  questions.map((question, key) => ({ ...question, key, options: question.options.join('\n') }))

/** What is sent of them. */
export const questionsOf = (drafts: readonly QuestionDraft[]): Question[] =>
  drafts.map(({ key: _, options, ...question }) => ({
    ...question,
    options: question.kind === 'choice' ? optionsIn(options) : [],
  }))

/** One more, with nothing in it yet. */
export const withAnother = (drafts: readonly QuestionDraft[]): QuestionDraft[] => [
  ...drafts,
  { key: Math.max(-1, ...drafts.map(({ key }) => key)) + 1, text: '', kind: 'line', required: false, options: '' },
]
