'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Reader } from '#client/format.ts'
import { dayParts, formatShortDay, formatTime } from '#client/format.ts'
import { useProblem } from '#client/problem.ts'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { Field } from '#ui/field.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { toast } from '#ui/toast.ts'
import type { Session } from '../input.ts'
import { sessionQueries } from './api.ts'

const MAX = 500

/** Asks before a session is cancelled: says what it means, and takes a reason. */
export function CancelSession({ session, reader, now }: { session: Session; reader: Reader; now: number }) {
  const t = useTranslations('Sessions')
  const problem = useProblem()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const { id, side, freeUntil, startsAt } = session
  const other = session.with?.name ?? t('somebody')
  const cancel = useMutation(
    sessionQueries.cancel.mutationOptions({
      onSuccess: (cancelled) => {
        queries.setQueryData(sessionQueries.get.queryKey({ input: { id } }), cancelled)
        void queries.invalidateQueries({ queryKey: sessionQueries.list.key() })
        setOpen(false)
        toast({ tone: 'success', text: t('cancel.done', { other }) })
      },
    }),
  )
  const meaning = side === 'coach' ? 'coach' : now <= freeUntil ? 'free' : 'late'
  const until = { day: formatShortDay(freeUntil, reader, now), time: formatTime(freeUntil, reader) }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('cancel.open')}</Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t('cancel.title', { weekday: dayParts(startsAt, reader).weekday })}
        text={t(`cancel.meaning.${meaning}`, { other, ...until })}
        keepLabel={t('cancel.keep')}
        confirmLabel={t('cancel.confirm')}
        busyLabel={t('cancel.busy')}
        busy={cancel.isPending}
        onConfirm={() => cancel.mutate({ id, reason })}
      >
        <Field label={t('cancel.reason')} hint={t('cancel.reasonHint', { other })}>
          <Textarea
            rows={3}
            maxLength={MAX}
            value={reason}
            countLabel={(used, max) => t('agenda.count', { used, max })}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        {cancel.error && <FieldError>{problem(cancel.error)}</FieldError>}
      </ConfirmDialog>
    </>
  )
}
