'use client'
import { useState } from 'react'
import type { ProblemWords } from '#client/problem-words.ts'
import { useSubmit } from '#client/use-submit.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { accounts } from '../api.ts'
import { fieldWords } from './field-words.ts'
import { FormProblem } from './form-problem.tsx'
import type { SentWords } from './mail-sent.tsx'
import { MailSent } from './mail-sent.tsx'

type Words = SentWords & Record<'email' | 'submit' | 'busy', string>

/** Asks for a link. The answer is the same whether the address has an account. */
export function ResetRequestForm({ words, problems }: { words: Words; problems: ProblemWords }) {
  const [sentTo, setSentTo] = useState<string>()
  const ask = (email: string) => accounts.requestReset({ email })
  const { pending, error, submit } = useSubmit((email: string) => ask(email).then(() => email), setSentTo)
  if (sentTo) return <MailSent to={sentTo} words={words} problems={problems} again={ask} />
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void submit(String(new FormData(event.currentTarget).get('email')))
      }}
    >
      <FormProblem error={error} words={problems} />
      <Field label={words.email} required error={fieldWords(error, 'email', problems)}>
        <Input name="email" type="email" autoComplete="email" required maxLength={254} />
      </Field>
      <Button type="submit" variant="primary" size="lg" full loading={pending} loadingLabel={words.busy}>
        {words.submit}
      </Button>
    </form>
  )
}
