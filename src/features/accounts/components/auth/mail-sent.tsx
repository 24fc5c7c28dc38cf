'use client'
import { useState } from 'react'
import type { ProblemWords } from '#client/problem-words.ts'
import { useSubmit } from '#client/use-submit.ts'
import { Button } from '#ui/button.tsx'
import { FormProblem } from './form-problem.tsx'

export type SentWords = Record<'sentTitle' | 'sentText' | 'again' | 'againDone', string>
type Props = { to: string; words: SentWords; problems: ProblemWords; again: (email: string) => Promise<unknown> }

/** Says where a mail went, in `sentText` before the address, and sends it once more when asked. */
export function MailSent({ to, words, problems, again }: Props) {
  const [resent, setResent] = useState(false)
  const { pending, error, submit } = useSubmit(again, () => setResent(true))
  return (
    <div className="flex flex-col gap-4" role="status">
      <h2 className="type-group">{words.sentTitle}</h2>
      <p className="type-lead">
        {words.sentText} <strong className="break-words font-semibold text-text">{to}</strong>
      </p>
      <FormProblem error={error} words={problems} />
      {resent ? (
        <p className="text-sm text-text-muted">{words.againDone}</p>
      ) : (
        <div>
          <Button loading={pending} onClick={() => void submit(to)}>
            {words.again}
          </Button>
        </div>
      )}
    </div>
  )
}
