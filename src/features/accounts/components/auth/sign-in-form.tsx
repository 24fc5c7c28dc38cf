'use client'
import { localised } from '#client/localised.ts'
import type { ProblemWords } from '#client/problem-words.ts'
import { useSubmit } from '#client/use-submit.ts'
import { safeNext } from '#features/accounts/sign-in/rules.ts'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { Link } from '#ui/link.tsx'
import { accounts } from '../api.ts'
import { DoorPassword } from './door-password.tsx'
import { FormProblem } from './form-problem.tsx'
import { wanted } from './wanted.ts'

type Words = Record<'email' | 'password' | 'forgot' | 'show' | 'hide' | 'remember' | 'submit' | 'busy', string>

/** Address and password; goes on to the code, to setting one up, or to where the person was headed. */
export function SignInForm({ locale, words, problems }: { locale: string; words: Words; problems: ProblemWords }) {
  const home = localised('/home', locale)
  const { pending, error, submit } = useSubmit(accounts.signIn, ({ step, secondFactor }) => {
    const next = safeNext(wanted(), home)
    if (step === 'second_factor') {
      window.location.assign(`${localised('/two-factor', locale)}?next=${encodeURIComponent(next)}`)
    } else {
      window.location.assign(secondFactor === 'required' ? localised('/two-factor/set-up', locale) : next)
    }
  })
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        void submit({
          email: String(form.get('email')),
          password: String(form.get('password')),
          remember: form.has('remember'),
        })
      }}
    >
      <FormProblem error={error} words={problems} />
      <Field label={words.email} required>
        <Input name="email" type="email" autoComplete="username" required maxLength={254} />
      </Field>
      <DoorPassword
        which="current"
        words={words}
        aside={
          <Link className="link" href="/reset">
            {words.forgot}
          </Link>
        }
      />
      <Checkbox name="remember" defaultChecked>
        {words.remember}
      </Checkbox>
      <Button type="submit" variant="primary" size="lg" full loading={pending} loadingLabel={words.busy}>
        {words.submit}
      </Button>
    </form>
  )
}
