'use client'
import { useTranslations } from 'next-intl'
import type { ApiError } from '#client/api-error.ts'
import { useProblem } from '#client/problem.ts'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { FieldError } from '#ui/field-error.tsx'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  coach: string
  pending: boolean
  error: ApiError | null
  onConfirm: () => void
}

/** Asks once before a no, since it holds. */
export function DeclineDialog({ open, onOpenChange, coach, pending, error, onConfirm }: Props) {
  const t = useTranslations('Invited')
  const problem = useProblem()
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('noAsk.title', { coach })}
      text={t('noAsk.text', { coach })}
      keepLabel={t('noAsk.keep')}
      confirmLabel={t('noAsk.confirm')}
      busyLabel={t('noAsk.busy')}
      busy={pending}
      onConfirm={onConfirm}
    >
      {error && <FieldError>{problem(error)}</FieldError>}
    </ConfirmDialog>
  )
}
