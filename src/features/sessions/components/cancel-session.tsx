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
import { sessionQueries, sessions } from './api.ts'
import { CancelScope } from './series/cancel-scope.tsx'
import type { Wish } from './series/wish.ts'
import { meantBy } from './series/wish.ts'

const MAX = 500

/** Asks before a session is cancelled: says what it means, and takes a reason. */
export function CancelSession({ session, reader, now }: { session: Session; reader: Reader; now: number }) {
  const t = useTranslations('Sessions')
  const problem = useProblem()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [wish, setWish] = useState<Wish>('one')
  const { id, side, freeUntil, startsAt } = session
  const other = session.with?.name ?? t('somebody')
  const count = meantBy(wish, session, now).length
  const cancel = useMutation({
    mutationFn: () =>
      wish === 'one' ? sessions.cancel({ id, reason }) : sessions.cancelSeries({ id, scope: wish, reason }),
    onSuccess: (cancelled) => {
      // The others of a series are other sessions now, too.
      if (session.series) void queries.invalidateQueries({ queryKey: sessionQueries.get.key() })
      queries.setQueryData(sessionQueries.get.queryKey({ input: { id } }), cancelled)
      void queries.invalidateQueries({ queryKey: sessionQueries.list.key() })
      setOpen(false)
      toast({
        tone: 'success',
        text: wish === 'one' ? t('cancel.done', { other }) : t('series.done', { count, other }),
      })
    },
  })
  const meaning = side === 'coach' ? 'coach' : now <= freeUntil ? 'free' : 'late'
  const until = { day: formatShortDay(freeUntil, reader, now), time: formatTime(freeUntil, reader) }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('cancel.open')}</Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={
          wish === 'one'
            ? t('cancel.title', { weekday: dayParts(startsAt, reader).weekday })
            : t('series.title', { count })
        }
        text={
          wish === 'one' ? t(`cancel.meaning.${meaning}`, { other, ...until }) : t(`series.meaning.${side}`, { other })
        }
        keepLabel={wish === 'one' ? t('cancel.keep') : t('series.keep')}
        confirmLabel={wish === 'one' ? t('cancel.confirm') : t('series.confirm', { count })}
        busyLabel={t('cancel.busy')}
        busy={cancel.isPending}
        onConfirm={() => cancel.mutate()}
      >
        {session.series && <CancelScope {...{ session, wish, reader, now }} onWish={setWish} />}
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
