'use client'
import { useEffect, useRef, useState } from 'react'
import type { ProblemWords } from '#client/problem-words.ts'
import { useSubmit } from '#client/use-submit.ts'
import type { Enrolment } from '#features/accounts/second-factor/input.ts'
import { Button } from '#ui/button.tsx'
import { CodeInput } from '#ui/code-input.tsx'
import { Field } from '#ui/field.tsx'
import { accounts } from '../api.ts'
import type { EnrolWords } from './enrol.tsx'
import { FormProblem } from './form-problem.tsx'

type Props = {
  enrolment: Enrolment
  words: EnrolWords
  problems: ProblemWords
  onConfirmed: (backupCodes: string[]) => void
}

/** The picture for the app, the same to type by hand, and the first code that proves it works. */
export function EnrolCode({ enrolment, words, problems, onConfirmed }: Props) {
  const [code, setCode] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { pending, error, submit } = useSubmit(accounts.confirmSecondFactor, ({ backupCodes }) =>
    onConfirmed(backupCodes),
  )
  useEffect(() => {
    if (!error) return
    setCode('')
    field.current?.focus()
  }, [error])
  const { size, path } = enrolment.qr
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void submit({ code })
      }}
    >
      <p className="text-text-muted">{words.scan}</p>
      {/* Dark on light in both themes: cameras read it so. */}
      <svg
        viewBox={`-3 -3 ${size + 6} ${size + 6}`}
        className="w-48 rounded-md border border-border bg-white"
        shapeRendering="crispEdges"
        role="img"
        aria-label={words.scan}
      >
        <path d={path} fill="black" />
      </svg>
      <p className="text-sm text-text-muted">
        {words.byHand}{' '}
        <code className="break-all font-medium text-text">{enrolment.secret.replace(/.{4}(?=.)/g, '$& ')}</code>
        <br />
        <a className="link" href={enrolment.uri}>
          {words.onThisDevice}
        </a>
      </p>
      <FormProblem error={error} words={problems} />
      <Field label={words.code} required error={error?.fields.code ? problems.wrong_code : undefined}>
        <CodeInput
          ref={field}
          value={code}
          onValueChange={setCode}
          onComplete={(full) => void submit({ code: full })}
          disabled={pending}
        />
      </Field>
      <Button type="submit" variant="primary" size="lg" full loading={pending} loadingLabel={words.busy}>
        {words.confirm}
      </Button>
    </form>
  )
}
