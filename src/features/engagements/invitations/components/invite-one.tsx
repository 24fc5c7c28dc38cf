'use client'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFieldProblem } from '#client/field-problem.ts'
import { localised } from '#client/localised.ts'
import { Refusal } from '#client/refusal.tsx'
import { useSubmit } from '#client/use-submit.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { toast } from '#ui/toast.ts'
import { engagements } from '../../components/api.ts'
import type { Language } from './mail-fields.tsx'
import { MailFields } from './mail-fields.tsx'

/** Invites one person. */
export function InviteOne({ language }: { language: Language }) {
  const t = useTranslations('Invite')
  const locale = useLocale()
  const router = useRouter()
  const [mail, setMail] = useState({ locale: language, note: '' })
  const { pending, error, submit } = useSubmit(engagements.invite, ({ email }) => {
    toast({ tone: 'success', text: t('sent', { email }) })
    router.push(localised('/coach/clients?show=invitations', locale))
  })
  const wrong = useFieldProblem('Invite', error)
  return (
    <form
      className="flex max-w-120 flex-col items-start gap-5 *:w-full"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        const typed = new FormData(event.currentTarget)
        void submit({ email: String(typed.get('email')), name: String(typed.get('name')), ...mail })
      }}
    >
      <Refusal error={error} />
      <Field label={t('email')} error={wrong('email')} required>
        <Input name="email" type="email" required maxLength={254} />
      </Field>
      <Field label={t('name')} aside={t('optional')} hint={t('nameHint')} error={wrong('name')}>
        <Input name="name" maxLength={80} />
      </Field>
      <MailFields wish={mail} onWish={setMail} wrongNote={wrong('note')} />
      <Button type="submit" variant="primary" loading={pending} loadingLabel={t('sending')} className="w-auto!">
        {t('send')}
      </Button>
    </form>
  )
}
