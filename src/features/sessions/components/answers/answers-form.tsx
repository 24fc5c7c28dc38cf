'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useProblem } from '#client/problem.ts'
import { Button } from '#ui/button.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { toast } from '#ui/toast.ts'
import { withAnswers } from '../../answers/rules.ts'
import type { Session } from '../../input.ts'
import { sessionQueries } from '../api.ts'
import { AnswerFields } from './answer-fields.tsx'
import { focusFirstWrong } from './focus-first-wrong.ts'
import { missingIn } from './missing-in.ts'
import { useWrongAnswer } from './use-wrong-answer.ts'

/** Answers what the coach asked; what was typed stays when saving fails. */
export function AnswersForm({ session }: { session: Session }) {
  const t = useTranslations('Answers')
  const problem = useProblem()
  const queries = useQueryClient()
  const { id, questions } = session
  const stored = questions.map(({ answer }) => answer)
  const [answers, setAnswers] = useState(stored)
  const save = useMutation(
    sessionQueries.setAnswers.mutationOptions({
      onSuccess: (saved) => {
        const key = sessionQueries.get.queryKey({ input: { id } })
        queries.setQueryData(
          key,
          (before: Session | undefined) =>
            before && { ...before, questions: withAnswers(before.questions, saved.answers) },
        )
        setAnswers(saved.answers)
        toast({ tone: 'success', text: t('saved') })
      },
    }),
  )
  const asked = withAnswers(questions, answers)
  const wrong = useWrongAnswer(asked, save.error, missingIn(save.error))
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (save.error) focusFirstWrong(form.current)
  }, [save.error])
  return (
    <form
      ref={form}
      noValidate
      className="grid max-w-(--reading-max) gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ id, answers })
      }}
    >
      <AnswerFields
        asked={asked}
        wrong={wrong}
        onChange={(place, answer) => setAnswers(answers.map((before, nth) => (nth === place ? answer : before)))}
      />
      {save.error && !asked.some((_, place) => wrong(place)) && <FieldError>{problem(save.error)}</FieldError>}
      <div>
        <Button
          type="submit"
          variant="soft"
          disabled={answers.every((answer, place) => answer === stored[place])}
          loading={save.isPending}
          loadingLabel={t('saving')}
        >
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
