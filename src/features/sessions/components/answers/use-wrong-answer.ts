'use client'
import { useTranslations } from 'next-intl'
import { ApiError } from '#client/api-error.ts'
import type { Answered } from '../../answers/input.ts'

/** Gives the words under an answer: it is missing still, or was refused. */
export function useWrongAnswer(asked: readonly Answered[], refused: unknown, missing: readonly number[]) {
  const t = useTranslations('Answers')
  const problems = useTranslations('Problems')
  return (place: number): string | undefined => {
    const question = asked[place]
    if (missing.includes(place) && question?.answer.trim() === '')
      return t(question.kind === 'choice' ? 'pick' : 'write')
    const code = refused instanceof ApiError ? refused.fields[`answers.${place}`] : undefined
    return code && problems(problems.has(code) ? code : 'invalid_format')
  }
}
