'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Textarea } from '#ui/textarea.tsx'

type Props = {
  open: boolean
  onClose: () => void
  /** Which words of the namespace AdminPeople it says. */
  words: 'decline' | 'suspend'
  /** Of the person it is about. */
  name: string
  /** Of the reason, in characters. */
  length: { min: number; max: number }
  busy: boolean
  onConfirm: (reason: string) => void
}

/** A question that wants a reason. */
export function ReasonDialog({ open, onClose, words, name, length, busy, onConfirm }: Props) {
  const t = useTranslations('AdminPeople')
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  function confirm() {
    const given = reason.trim()
    if (given.length < length.min) setMissing(true)
    else onConfirm(given)
  }
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onClose}
      title={t(`${words}.title`, { name })}
      text={t(`${words}.text`, { name })}
      keepLabel={t(`${words}.keep`)}
      confirmLabel={t(`${words}.confirm`)}
      busyLabel={t(`${words}.busy`)}
      busy={busy}
      onConfirm={confirm}
    >
      <Field
        label={t(`${words}.reason`)}
        hint={t(`${words}.hint`)}
        error={missing && t('reasonMissing', { min: length.min })}
        required
      >
        <Textarea
          value={reason}
          maxLength={length.max}
          countLabel={(used, max) => t('letters', { used, max })}
          onChange={(event) => {
            setReason(event.target.value)
            setMissing(false)
          }}
        />
      </Field>
    </ConfirmDialog>
  )
}
