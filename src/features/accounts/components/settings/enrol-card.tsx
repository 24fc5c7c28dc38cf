'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useSubmit } from '#client/use-submit.ts'
import type { Enrolment } from '#features/accounts/second-factor/input.ts'
import { Button } from '#ui/button.tsx'
import { CodeInput } from '#ui/code-input.tsx'
import { Field } from '#ui/field.tsx'
import { accounts } from '../api.ts'
import { QrPicture } from '../auth/qr-picture.tsx'
import { CopyButton } from './copy-button.tsx'
import { EnrolStep } from './enrol-step.tsx'
import { useWordsOf } from './use-words-of.ts'

type Props = { enrolment: Enrolment; onLater: () => void; onConfirmed: (backupCodes: string[]) => void }

/** Two steps: the picture for the app, then the code it shows; sent with the sixth digit. */
export function EnrolCard({ enrolment, onLater, onConfirmed }: Props) {
  const t = useTranslations('Security')
  const [code, setCode] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { pending, error, submit } = useSubmit(accounts.confirmSecondFactor, ({ backupCodes }) =>
    onConfirmed(backupCodes),
  )
  const words = useWordsOf(error)
  useEffect(() => {
    if (!error) return
    setCode('')
    field.current?.focus()
  }, [error])
  return (
    <form
      className="mt-6 grid gap-x-8 gap-y-6 rounded-lg border border-border bg-surface px-4 py-5 desk:grid-cols-[176px_minmax(0,1fr)] desk:p-6"
      onSubmit={(event) => {
        event.preventDefault()
        void submit({ code })
      }}
    >
      <QrPicture picture={enrolment.qr} label={t('scan')} className="w-44 max-desk:mx-auto" />
      <ol className="flex flex-col gap-4.5">
        <EnrolStep number={1}>
          <p className="font-medium">{t('scan')}</p>
          <p className="mt-0.5 text-sm text-text-muted">
            {t('byHand')}{' '}
            <code className="break-words font-medium font-mono text-text">
              {enrolment.secret.replace(/.{4}(?=.)/g, '$& ')}
            </code>{' '}
            <CopyButton text={enrolment.secret} />
          </p>
          <p className="mt-1 text-sm">
            <a className="link" href={enrolment.uri}>
              {t('onThisDevice')}
            </a>
          </p>
        </EnrolStep>
        <EnrolStep number={2}>
          <Field label={t('code')} hint={t('codeHint')} error={words.form ?? words.field('code')} required>
            <CodeInput
              ref={field}
              name="code"
              value={code}
              onValueChange={setCode}
              onComplete={(full) => void submit({ code: full })}
              disabled={pending}
            />
          </Field>
          <div className="mt-4 flex gap-2">
            <Button
              type="submit"
              variant="primary"
              disabled={code.length < 6}
              loading={pending}
              loadingLabel={t('busy')}
            >
              {t('turnOn')}
            </Button>
            <Button variant="ghost" onClick={onLater}>
              {t('notNow')}
            </Button>
          </div>
        </EnrolStep>
      </ol>
    </form>
  )
}
