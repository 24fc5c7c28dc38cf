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
  maxLength: number
  busy: boolean
  onConfirm: (reason: string) => void
}

/** A question that wants a reason of three letters at least. */
export function ReasonDialog({ open, onClose, words, name, maxLength, busy, onConfirm }: Props) {
  const t = useTranslations('AdminPeople')
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  function confirm() {
    const given = reason.trim()
    if (given.length < 3) setMissing(true)
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
      <Field label={t(`${words}.reason`)} hint={t(`${words}.hint`)} error={missing && t('reasonMissing')} required>
        <Textarea
          value={reason}
          maxLength={maxLength}
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
