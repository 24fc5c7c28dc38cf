'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useProblem } from '#client/problem.ts'
import { Button } from '#ui/button.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { Field } from '#ui/field.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { toast } from '#ui/toast.ts'
import type { Session } from '../../input.ts'
import { sessions } from '../api.ts'
import { useAnswer } from './use-answer.ts'

/** The coach accepts, offers other times, or declines with words. */
export function CoachAnswer({ session }: { session: Session }) {
  const t = useTranslations('Changes')
  const problem = useProblem()
  const { id } = session
  const other = session.with?.name ?? t('somebody')
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const accept = useAnswer(
    id,
    () => sessions.acceptRequest({ id }),
    () => toast({ tone: 'success', text: t('answer.accepted', { other }) }),
  )
  const decline = useAnswer(
    id,
    () => sessions.declineRequest({ id, reason }),
    () => setOpen(false),
  )
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <Button
          variant="primary"
          loading={accept.isPending}
          loadingLabel={t('sending')}
          onClick={() => accept.mutate(undefined)}
        >
          {t('answer.accept')}
        </Button>
        <ButtonLink href={`/sessions/${id}/move`}>{t('answer.propose')}</ButtonLink>
        <Button variant="ghost" onClick={() => setOpen(true)}>
          {t('answer.decline')}
        </Button>
      </div>
      {accept.error && <FieldError>{problem(accept.error)}</FieldError>}
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t('answer.declineTitle')}
        text={t('answer.declineText', { other })}
        keepLabel={t('answer.keep')}
        confirmLabel={t('answer.declineConfirm')}
        busyLabel={t('sending')}
        busy={decline.isPending}
        onConfirm={() => decline.mutate(undefined)}
      >
        <Field label={t('answer.reason')} hint={t('answer.reasonHint', { other })}>
          <Textarea rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
        {decline.error && <FieldError>{problem(decline.error)}</FieldError>}
      </ConfirmDialog>
    </>
  )
}
