// What clients may be asked before a session. Pure: the browser takes the bounds from here, the schemas too.

export const QUESTION_KINDS = ['line', 'prose', 'choice'] as const
/** Of one offering. */
export const MOST_QUESTIONS = 5
/** Lengths, in characters. */
export const QUESTION_MAX = 200
export const OPTION_MAX = 80
export const ANSWER_MAX = { line: 200, prose: 1000 } as const
const LEAST_OPTIONS = 2
export const MOST_OPTIONS = 8

export type OptionsProblem = 'too_few' | 'too_many' | 'too_long' | 'twice'

/** What is wrong with the options of a choice, or null. The browser and the engine ask the same question. */
export function optionsProblem(options: readonly string[]): OptionsProblem | null {
  if (options.length < LEAST_OPTIONS) return 'too_few'
  if (options.length > MOST_OPTIONS) return 'too_many'
  if (options.some((option) => option.length > OPTION_MAX)) return 'too_long'
  return new Set(options).size < options.length ? 'twice' : null
}

/** The options of a list that was typed, one a line; empty lines are none. */
export const optionsIn = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
