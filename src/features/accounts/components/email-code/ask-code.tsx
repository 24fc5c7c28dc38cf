'use client'
import type { ProblemWords } from '#client/problem-words.ts'
import { useSubmit } from '#client/use-submit.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { accounts } from '../api.ts'
import { fieldWords } from '../auth/field-words.ts'
import { FormProblem } from '../auth/form-problem.tsx'
import type { EmailCodeWords } from './words.ts'

export type Person = { name: string; email: string }

type Props = {
  person: Person
  onPerson: (person: Person) => void
  withName: boolean
  /** Whether somebody came back to give another address. */
  again: boolean
  locale: 'en' | 'de' | 'es'
  words: EmailCodeWords
  problems: ProblemWords
  onSent: () => void
}

/** Who wants in: has a code mailed to the address. */
export function AskCode({ person, onPerson, withName, again, locale, words, problems, onSent }: Props) {
  const { pending, error, submit } = useSubmit(
    (email: string) => accounts.requestCode({ email, locale }),
    () => onSent(),
  )
  return (
    <form
      method="post"
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void submit(person.email)
      }}
    >
      <FormProblem error={error} words={problems} />
      {withName && (
        <Field label={words.name} required>
          <Input
            name="name"
            autoComplete="name"
            required
            maxLength={80}
            value={person.name}
            onChange={(event) => onPerson({ ...person, name: event.target.value })}
          />
        </Field>
      )}
      <Field label={words.email} required error={fieldWords(error, 'email', problems)}>
        <Input
          name="email"
          type="email"
          autoComplete="email"
          autoFocus={again}
          required
          maxLength={254}
          value={person.email}
          onChange={(event) => onPerson({ ...person, email: event.target.value })}
        />
      </Field>
      <Button type="submit" variant="primary" size="lg" full loading={pending} loadingLabel={words.sending}>
        {words.send}
      </Button>
    </form>
  )
}
