'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Rows } from '#ui/rows.tsx'
import type { Invitation } from '../input.ts'
import { InvitationRow } from './invitation-row.tsx'

type Props = { invitations: Invitation[]; reader: Reader; now: number }

/** What a coach sent and nobody accepted yet. */
export function InvitationList({ invitations, reader, now }: Props) {
  const t = useTranslations('Clients')
  if (invitations.length === 0) {
    return (
      <EmptyState
        drawing="none"
        level={2}
        title={t('empty.invitations.title')}
        actions={<ButtonLink href="/coach/clients/invite">{t('empty.invitations.action')}</ButtonLink>}
      >
        {t('empty.invitations.text')}
      </EmptyState>
    )
  }
  return (
    <Rows aria-label={t('invitation.list')} className="-mt-px">
      {invitations.map((invitation) => (
        <InvitationRow key={invitation.id} {...{ invitation, reader, now }} />
      ))}
    </Rows>
  )
}
