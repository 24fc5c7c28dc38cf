'use client'
import { useEffect, useRef, useState } from 'react'
import type { ApiError } from '#client/api-error.ts'
import type { ProblemWords } from '#client/problem-words.ts'
import { useSubmit } from '#client/use-submit.ts'
import { Button } from '#ui/button.tsx'
import { CodeInput } from '#ui/code-input.tsx'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { accounts } from '../api.ts'
import { fieldWords } from '../auth/field-words.ts'
import { FormProblem } from '../auth/form-problem.tsx'
import type { Person } from './ask-code.tsx'
import type { EmailCodeFormProps } from './email-code-form.tsx'
import { SendAgain } from './send-again.tsx'
import type { EmailCodeWords } from './words.ts'
import { leftAfter, wrongCode } from './wrong-code.ts'

type Props = Pick<EmailCodeFormProps, 'reader' | 'onDone'> & {
  person: Person
  onName: (name: string) => void
  words: EmailCodeWords
  problems: ProblemWords
  onOther: () => void
}

/** The six digits, sent at the sixth; and a name, where the address turns out to be new and none was given. */
export function EnterCode({ person, onName, reader, words, problems, onOther, onDone }: Props) {
  const [code, setCode] = useState('')
  const [nameNeeded, setNameNeeded] = useState(false)
  const isIn = useRef(false)
  const digits = useRef<HTMLInputElement>(null)
  const {
    pending,
    error: refused,
    submit,
  } = useSubmit(
    async (given: string) => {
      if (!isIn.current) await accounts.giveEmailCode(of(person, given, reader))
      isIn.current = true
      await onDone()
    },
    () => {},
  )
  // What was said of one code is not said of the next.
  const [past, setPast] = useState<ApiError | null>(null)
  const error = refused === past ? null : refused
  const wrong = wrongCode(error, words, problems)
  // That somebody is new is no mistake of theirs: it stands there as a hint.
  const nameWrong = error?.fields.name === 'name_needed' ? undefined : fieldWords(error, 'name', problems)
  useEffect(() => {
    if (error?.fields.name) setNameNeeded(true)
    else if (error && !isIn.current) {
      setCode('')
      digits.current?.focus()
    }
  }, [error])
  return (
    <form
      method="post"
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void submit(code)
      }}
    >
      {!wrong && <FormProblem error={error} words={problems} />}
      <Field label={words.code} hint={words.codeHint} error={wrong} required>
        <CodeInput
          ref={digits}
          name="code"
          value={code}
          onValueChange={setCode}
          onComplete={(full) => void submit(full)}
          disabled={pending}
          autoFocus
        />
      </Field>
      {nameNeeded && (
        <Field label={words.name} hint={problems.name_needed} error={nameWrong} required>
          <Input
            name="name"
            autoComplete="name"
            autoFocus
            maxLength={80}
            required
            value={person.name}
            onChange={(event) => onName(event.target.value)}
          />
        </Field>
      )}
      <Button
        type="submit"
        variant="primary"
        size="lg"
        full
        disabled={code.length < 6}
        loading={pending}
        loadingLabel={words.confirming}
      >
        {words.confirm}
      </Button>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <SendAgain
          email={person.email}
          locale={reader.locale}
          atOnce={leftAfter(error) === 0}
          words={words}
          problems={problems}
          onSent={() => {
            setPast(refused)
            setCode('')
            digits.current?.focus()
          }}
        />
        <Button variant="ghost" onClick={onOther}>
          {words.other}
        </Button>
      </div>
    </form>
  )
}

function of({ name, email }: Person, code: string, { locale, zone, hourCycle }: Props['reader']) {
  const given = name.trim()
  return { email, code, locale, zone, hourCycle, ...(given ? { name: given } : {}) }
}
