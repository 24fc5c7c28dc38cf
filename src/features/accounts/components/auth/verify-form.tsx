'use client'
import { localised } from '#client/localised.ts'
import type { ProblemWords } from '#client/problem-words.ts'
import { useSubmit } from '#client/use-submit.ts'
import { safeNext } from '#features/accounts/sign-in/rules.ts'
import { Button } from '#ui/button.tsx'
import { accounts } from '../api.ts'
import { DoorPassword } from './door-password.tsx'
import { fieldWords } from './field-words.ts'
import { FormProblem } from './form-problem.tsx'
import { wanted } from './wanted.ts'

type Words = Record<'password' | 'show' | 'hide' | 'submit' | 'busy', string>
type Props = { token: string; email: string; locale: string; words: Words; problems: ProblemWords }

/** The link proved the address; the password proves that it was this person who signed up with it. */
export function VerifyForm({ token, email, locale, words, problems }: Props) {
  const { pending, error, submit } = useSubmit(accounts.verifyEmail, () =>
    window.location.assign(safeNext(wanted(), localised('/home', locale))),
  )
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void submit({ token, password: String(new FormData(event.currentTarget).get('password')) })
      }}
    >
      <FormProblem error={error} words={problems} />
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <DoorPassword which="current" words={words} error={fieldWords(error, 'password', problems)} />
      <Button type="submit" variant="primary" size="lg" full loading={pending} loadingLabel={words.busy}>
        {words.submit}
      </Button>
    </form>
  )
}
