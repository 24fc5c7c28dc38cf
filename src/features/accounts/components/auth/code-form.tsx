'use client'
import { useEffect, useRef, useState } from 'react'
import { localised } from '#client/localised.ts'
import type { ProblemWords } from '#client/problem-words.ts'
import { useSubmit } from '#client/use-submit.ts'
import { safeNext } from '#features/accounts/sign-in/rules.ts'
import { Button } from '#ui/button.tsx'
import { CodeInput } from '#ui/code-input.tsx'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { accounts } from '../api.ts'
import { FormProblem } from './form-problem.tsx'
import { wanted } from './wanted.ts'

type Words = Record<'code' | 'codeHint' | 'backup' | 'backupHint' | 'useBackup' | 'useCode' | 'submit' | 'busy', string>
type Props = { locale: string; words: Words; problems: ProblemWords }

/** The second step of signing in: six digits of the app, sent at the sixth; or one of the backup codes. */
export function CodeForm({ locale, words, problems }: Props) {
  const [backup, setBackup] = useState(false)
  const [code, setCode] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { pending, error, submit } = useSubmit(
    (given: string) => (backup ? accounts.giveBackupCode({ code: given }) : accounts.giveCode({ code: given })),
    () => window.location.assign(safeNext(wanted(), localised('/home', locale))),
  )
  useEffect(() => {
    if (!error) return
    setCode('')
    field.current?.focus()
  }, [error])
  const wrong = error?.fields.code ? problems.wrong_code : undefined
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void submit(code)
      }}
    >
      <FormProblem error={error} words={problems} />
      {backup ? (
        <Field label={words.backup} hint={words.backupHint} error={wrong} required>
          <Input value={code} onChange={(e) => setCode(e.target.value)} autoComplete="off" maxLength={40} autoFocus />
        </Field>
      ) : (
        <Field label={words.code} hint={words.codeHint} error={wrong} required>
          <CodeInput
            ref={field}
            value={code}
            onValueChange={setCode}
            onComplete={(full) => void submit(full)}
            disabled={pending}
            autoFocus
          />
        </Field>
      )}
      <Button type="submit" variant="primary" size="lg" full loading={pending} loadingLabel={words.busy}>
        {words.submit}
      </Button>
      <Button
        variant="ghost"
        onClick={() => {
          setBackup(!backup)
          setCode('')
        }}
      >
        {backup ? words.useCode : words.useBackup}
      </Button>
    </form>
  )
}
