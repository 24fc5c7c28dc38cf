// What is an answer to what was asked. The browser and the engine ask the same questions.
import type { Question } from '#features/offerings/questions/input.ts'
import { ANSWER_MAX } from '#features/offerings/questions/rules.ts'
import type { Answered } from './input.ts'

export type AnswerProblem = 'too_big' | 'not_one_line' | 'not_an_option'

/** What is wrong with answers to these questions: the first thing, by its field; null when they can be kept. */
export function answersProblem(
  questions: readonly Question[],
  answers: readonly string[],
): { field: string; reason: AnswerProblem | 'wrong_number' } | null {
  if (answers.length !== questions.length) return { field: 'answers', reason: 'wrong_number' }
  for (const [place, question] of questions.entries()) {
    const reason = answerProblem(question, answers[place] ?? '')
    if (reason) return { field: `answers.${place}`, reason }
  }
  return null
}

/** What is wrong with one answer; an empty one is none yet, and may be kept. */
function answerProblem({ kind, options }: Question, answer: string): AnswerProblem | null {
  if (answer === '') return null
  if (kind === 'choice') return options.includes(answer) ? null : 'not_an_option'
  if (answer.length > ANSWER_MAX[kind]) return 'too_big'
  return kind === 'line' && /[\n\t]/.test(answer) ? 'not_one_line' : null
}

/** The questions with their answers, in order; without an answer it is empty. */
export const withAnswers = <Q extends Question>(questions: readonly Q[], answers: readonly string[]) =>
  questions.map((question, place) => ({ ...question, answer: answers[place] ?? '' }))

/** The places, counted from 0, of required questions that nobody answered. */
export const missingAnswers = (asked: readonly Answered[]): number[] =>
  asked.flatMap(({ required, answer }, place) => (required && answer.trim() === '' ? [place] : []))

/**
 * Answers to these questions out of what was answered elsewhere: each takes the first that was given to the same
 * question, so that another time asks nobody twice. What is no option any more, and what nobody answered, is empty.
 */
export function carriedAnswers(questions: readonly Question[], known: readonly Answered[]): string[] {
  const left = [...known]
  return questions.map((question) => {
    const at = left.findIndex((one) => isSameQuestion(one, question))
    const [found] = at < 0 ? [] : left.splice(at, 1)
    const isGone = question.kind === 'choice' && !question.options.includes(found?.answer ?? '')
    return isGone ? '' : (found?.answer ?? '')
  })
}

export const isSameQuestion = (a: Question, b: Question): boolean => a.text === b.text && a.kind === b.kind
