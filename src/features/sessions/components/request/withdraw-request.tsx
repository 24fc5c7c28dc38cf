'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useProblem } from '#client/problem.ts'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { FieldError } from '#ui/field-error.tsx'
import type { Session } from '../../input.ts'
import { sessions } from '../api.ts'
import { useAnswer } from './use-answer.ts'

/** The client takes a request back, or none of the times offered; asks first. */
export function WithdrawRequest({ session }: { session: Session }) {
  const t = useTranslations('Changes')
  const problem = useProblem()
  const [open, setOpen] = useState(false)
  const withdraw = useAnswer(
    session.id,
    () => sessions.withdrawRequest({ id: session.id }),
    () => setOpen(false),
  )
  const other = session.with?.name ?? t('somebody')
  const how = session.proposedStarts.length ? 'none' : 'back'
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t(`withdraw.${how}`)}</Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t('withdraw.title')}
        text={t('withdraw.text', { other })}
        keepLabel={t('withdraw.keep')}
        confirmLabel={t('withdraw.confirm')}
        busyLabel={t('sending')}
        busy={withdraw.isPending}
        onConfirm={() => withdraw.mutate(undefined)}
      >
        {withdraw.error && <FieldError>{problem(withdraw.error)}</FieldError>}
      </ConfirmDialog>
    </>
  )
}
