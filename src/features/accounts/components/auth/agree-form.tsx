'use client'
import { useState } from 'react'
import type { ProblemWords } from '#client/problem-words.ts'
import { useSubmit } from '#client/use-submit.ts'
import { Button } from '#ui/button.tsx'
import { accounts } from '../api.ts'
import { FormProblem } from './form-problem.tsx'

type Words = Record<'submit' | 'busy' | 'done' | 'waitingOld' | 'waitingNew', string>
type Props = { side: 'old' | 'new'; token: string; words: Words; problems: ProblemWords }

/** One of the two sides of a change of address agrees; following the link alone changes nothing. */
export function AgreeForm({ side, token, words, problems }: Props) {
  const [outcome, setOutcome] = useState<string>()
  const { pending, error, submit } = useSubmit(
    () => accounts.agreeToEmailChange({ side, token }),
    ({ done, waitingFor }) =>
      setOutcome(done ? words.done : waitingFor === 'old' ? words.waitingOld : words.waitingNew),
  )
  if (outcome) {
    return (
      <p className="type-lead" role="status">
        {outcome}
      </p>
    )
  }
  return (
    <div className="flex flex-col items-start gap-4">
      <FormProblem error={error} words={problems} />
      <Button
        variant="primary"
        size="lg"
        loading={pending}
        loadingLabel={words.busy}
        onClick={() => void submit(undefined)}
      >
        {words.submit}
      </Button>
    </div>
  )
}
