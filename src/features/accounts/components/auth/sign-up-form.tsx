'use client'
import { useState } from 'react'
import type { ProblemWords } from '#client/problem-words.ts'
import { useSubmit } from '#client/use-submit.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { accounts } from '../api.ts'
import { DoorPassword } from './door-password.tsx'
import { fieldWords } from './field-words.ts'
import { FormProblem } from './form-problem.tsx'
import type { SentWords } from './mail-sent.tsx'
import { MailSent } from './mail-sent.tsx'
import { ofThisBrowser } from './this-browser.ts'
import { wanted } from './wanted.ts'

type Words = SentWords &
  Record<'name' | 'email' | 'password' | 'passwordHint' | 'show' | 'hide' | 'submit' | 'busy', string>
type Props = { locale: 'en' | 'de' | 'es'; words: Words; problems: ProblemWords }

/** Name, address, password; the browser tells language, zone and clock. Afterwards: look into your mail. */
export function SignUpForm({ locale, words, problems }: Props) {
  const [sentTo, setSentTo] = useState<string>()
  const next = () => wanted() ?? undefined
  const { pending, error, submit } = useSubmit(
    (form: { name: string; email: string; password: string }) =>
      accounts
        .signUp({ ...form, ...ofThisBrowser(), locale, ...(next() ? { next: next() } : {}) })
        .then(() => form.email),
    setSentTo,
  )
  if (sentTo) {
    return (
      <MailSent
        to={sentTo}
        words={words}
        problems={problems}
        again={(email) => accounts.requestVerification({ email })}
      />
    )
  }
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        void submit({
          name: String(form.get('name')),
          email: String(form.get('email')),
          password: String(form.get('password')),
        })
      }}
    >
      <FormProblem error={error} words={problems} />
      <Field label={words.name} required error={fieldWords(error, 'name', problems)}>
        <Input name="name" autoComplete="name" required maxLength={80} />
      </Field>
      <Field label={words.email} required error={fieldWords(error, 'email', problems)}>
        <Input name="email" type="email" autoComplete="email" required maxLength={254} />
      </Field>
      <DoorPassword which="new" words={words} error={fieldWords(error, 'password', problems)} />
      <Button type="submit" variant="primary" size="lg" full loading={pending} loadingLabel={words.busy}>
        {words.submit}
      </Button>
    </form>
  )
}
