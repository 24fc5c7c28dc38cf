'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Reader } from '#client/format.ts'
import { formatShortDay, formatTime } from '#client/format.ts'
import { useProblem } from '#client/problem.ts'
import { useSubmit } from '#client/use-submit.ts'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { FieldError } from '#ui/field-error.tsx'
import type { StatusTone } from '#ui/status-tag.tsx'
import { StatusTag } from '#ui/status-tag.tsx'
import { toast } from '#ui/toast.ts'
import { engagements } from '../../components/api.ts'
import type { Invitation } from '../input.ts'

const TONES: Record<Invitation['state'], StatusTone> = { open: 'warning', ended: 'neutral', declined: 'danger' }

type Props = { invitation: Invitation; reader: Reader; now: number }

/** One invitation: to whom, how it stands, and what its coach can do about it. */
export function InvitationRow({ invitation, reader, now }: Props) {
  const t = useTranslations('Clients')
  const problem = useProblem()
  const router = useRouter()
  const [asking, ask] = useState(false)
  const { id, email, name, state, expiresAt, answeredAt, againFrom } = invitation
  const at = (instant: number) =>
    t('at', { day: formatShortDay(instant, reader, now), time: formatTime(instant, reader) })
  const again = useSubmit(engagements.inviteAgain, () => {
    toast({ tone: 'success', text: t('invitation.againDone', { email }) })
    router.refresh()
  })
  const back = useSubmit(engagements.takeBackInvitation, () => {
    ask(false)
    toast({ tone: 'success', text: t('invitation.backAsk.done') })
    router.refresh()
  })
  const stands = {
    open: () => t('invitation.waits', { when: at(expiresAt) }),
    ended: () => t('invitation.endedOn', { when: at(expiresAt) }),
    declined: () => t('invitation.declinedOn', { when: at(answeredAt ?? now) }),
  }
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2.5 border-border border-b py-3.5">
      <div className="min-w-64 flex-1">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <span className="break-words font-medium">{name || email}</span>
          <StatusTag tone={TONES[state]}>{t(`invitation.${state}`)}</StatusTag>
        </p>
        <p className="text-sm text-text-muted">
          {name && <span className="block break-all">{email}</span>}
          <span className="block">{stands[state]()}</span>
          {state !== 'declined' && againFrom === null && <span className="block">{t('invitation.againNever')}</span>}
          {againFrom !== null && againFrom > now && (
            <span className="block">{t('invitation.againFrom', { when: at(againFrom) })}</span>
          )}
        </p>
        {again.error && <FieldError>{problem(again.error)}</FieldError>}
      </div>
      {state !== 'declined' && (
        <div className="flex flex-wrap gap-2">
          {againFrom !== null && againFrom <= now && (
            <Button
              loading={again.pending}
              loadingLabel={t('invitation.againBusy')}
              aria-describedby={`to-${id}`}
              onClick={() => void again.submit({ id })}
            >
              {t('invitation.again')}
            </Button>
          )}
          <Button aria-describedby={`to-${id}`} onClick={() => ask(true)}>
            {t('invitation.back')}
          </Button>
          <span id={`to-${id}`} hidden>
            {email}
          </span>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={ask}
        title={t('invitation.backAsk.title')}
        text={t('invitation.backAsk.text', { email })}
        keepLabel={t('invitation.backAsk.keep')}
        confirmLabel={t('invitation.backAsk.confirm')}
        busyLabel={t('invitation.backAsk.busy')}
        busy={back.pending}
        onConfirm={() => void back.submit({ id })}
      >
        {back.error && <FieldError>{problem(back.error)}</FieldError>}
      </ConfirmDialog>
    </li>
  )
}
