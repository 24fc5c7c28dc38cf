'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Reader } from '#client/format.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { AgendaSection } from './agenda-section.tsx'
import { AnswersSection } from './answers/answers-section.tsx'
import { sessionQueries } from './api.ts'
import { CancelSession } from './cancel-session.tsx'
import { SessionOutcome } from './change/session-outcome.tsx'
import { RequestSection } from './request/request-section.tsx'
import { SessionAside } from './session-aside.tsx'
import { SessionPanel } from './session-panel.tsx'
import { SessionTag } from './session-tag.tsx'
import { useNow } from './use-now.ts'

type Props = {
  id: string
  reader: Reader
  /** How it was: above what was agreed. */
  rating?: ReactNode
}

/** A session that is asked for, confirmed or over, for either side. */
export function SessionDetail({ id, reader, rating }: Props) {
  const t = useTranslations('Sessions')
  const { data: session } = useSuspenseQuery(sessionQueries.get.queryOptions({ input: { id } }))
  const now = useNow(session.now, 30_000)
  const ahead = session.status === 'confirmed' && now < session.startsAt
  const canMove = ahead && (session.side === 'coach' || now <= session.moveUntil)
  const waits = session.status === 'requested' && now < (session.requestExpiresAt ?? 0)
  return (
    <>
      <PageHeader
        back={{ href: '/sessions', label: t('all') }}
        title={session.name}
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {t('with', { other: session.with?.name ?? t('somebody') })}
            <SessionTag session={session} />
            {session.series && t('series.part', { number: session.series.number, of: session.series.of })}
          </span>
        }
        actions={
          ahead ? (
            <>
              {canMove && <ButtonLink href={`/sessions/${id}/move`}>{t('moveIt')}</ButtonLink>}
              <CancelSession session={session} reader={reader} now={now} />
            </>
          ) : undefined
        }
      />
      <div className="grid items-start gap-10 rail:grid-cols-[minmax(0,1fr)_20rem] rail:gap-16">
        <div className="grid gap-10">
          <SessionPanel session={session} reader={reader} now={now} />
          {waits && <RequestSection session={session} reader={reader} now={now} />}
          <SessionOutcome session={session} now={now} />
          <AgendaSection session={session} />
          {session.questions.length > 0 && <AnswersSection session={session} />}
        </div>
        <div className="grid gap-9">
          {rating}
          <SessionAside session={session} reader={reader} now={now} />
        </div>
      </div>
    </>
  )
}
