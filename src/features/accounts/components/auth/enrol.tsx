'use client'
import { useState } from 'react'
import { localised } from '#client/localised.ts'
import type { ProblemWords } from '#client/problem-words.ts'
import { useSubmit } from '#client/use-submit.ts'
import type { Enrolment } from '#features/accounts/second-factor/input.ts'
import { Button } from '#ui/button.tsx'
import { accounts } from '../api.ts'
import { BackupCodeList } from './backup-code-list.tsx'
import { DoorPassword } from './door-password.tsx'
import { EnrolCode } from './enrol-code.tsx'
import { fieldWords } from './field-words.ts'
import { FormProblem } from './form-problem.tsx'

export type EnrolWords = Record<
  | 'password'
  | 'show'
  | 'hide'
  | 'begin'
  | 'busy'
  | 'scan'
  | 'byHand'
  | 'onThisDevice'
  | 'code'
  | 'confirm'
  | 'codesTitle'
  | 'codesText'
  | 'copy'
  | 'copied'
  | 'kept',
  string
>
type Props = { locale: string; words: EnrolWords; problems: ProblemWords }

/** Sets up an authenticator app: password, the picture to scan, the first code, then the backup codes, once. */
export function Enrol({ locale, words, problems }: Props) {
  const [enrolment, setEnrolment] = useState<Enrolment>()
  const [codes, setCodes] = useState<string[]>()
  const { pending, error, submit } = useSubmit(accounts.beginSecondFactor, setEnrolment)
  if (codes) {
    return (
      <BackupCodeList codes={codes} words={words} onKept={() => window.location.assign(localised('/home', locale))} />
    )
  }
  if (enrolment) {
    return <EnrolCode enrolment={enrolment} words={words} problems={problems} onConfirmed={setCodes} />
  }
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void submit({ password: String(new FormData(event.currentTarget).get('password')) })
      }}
    >
      <FormProblem error={error} words={problems} />
      <DoorPassword which="current" words={words} error={fieldWords(error, 'password', problems)} />
      <Button type="submit" variant="primary" size="lg" full loading={pending} loadingLabel={words.busy}>
        {words.begin}
      </Button>
    </form>
  )
}
