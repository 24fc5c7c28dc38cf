'use client'
import { useState } from 'react'
import type { ProblemWords } from '#client/problem-words.ts'
import { useSubmit } from '#client/use-submit.ts'
import { Button } from '#ui/button.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { accounts } from '../api.ts'
import { DoorPassword } from './door-password.tsx'
import { fieldWords } from './field-words.ts'
import { FormProblem } from './form-problem.tsx'

type Words = Record<'password' | 'passwordHint' | 'show' | 'hide' | 'submit' | 'busy' | 'done' | 'signIn', string>
type Props = { token: string; email: string; words: Words; problems: ProblemWords }

/** Sets a new password by a mail's link; every device is signed out by it. */
export function NewPasswordForm({ token, email, words, problems }: Props) {
  const [done, setDone] = useState(false)
  const { pending, error, submit } = useSubmit(accounts.resetPassword, () => setDone(true))
  if (done) {
    return (
      <div className="flex flex-col items-start gap-4" role="status">
        <p className="type-lead">{words.done}</p>
        <ButtonLink href="/sign-in" variant="primary" size="lg">
          {words.signIn}
        </ButtonLink>
      </div>
    )
  }
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void submit({ token, newPassword: String(new FormData(event.currentTarget).get('password')) })
      }}
    >
      <FormProblem error={error} words={problems} />
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <DoorPassword which="new" words={words} error={fieldWords(error, 'newPassword', problems)} />
      <Button type="submit" variant="primary" size="lg" full loading={pending} loadingLabel={words.busy}>
        {words.submit}
      </Button>
    </form>
  )
}
