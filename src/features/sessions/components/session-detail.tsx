'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Reader } from '#client/format.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { AgendaSection } from './agenda-section.tsx'
import { sessionQueries } from './api.ts'
import { CancelSession } from './cancel-session.tsx'
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

/** A confirmed or ended session, for either side. */
export function SessionDetail({ id, reader, rating }: Props) {
  const t = useTranslations('Sessions')
  const { data: session } = useSuspenseQuery(sessionQueries.get.queryOptions({ input: { id } }))
  const now = useNow(session.now, 30_000)
  const canCancel = session.status === 'confirmed' && now < session.startsAt
  return (
    <>
      <PageHeader
        back={{ href: '/sessions', label: t('all') }}
        title={session.name}
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {t('with', { other: session.with?.name ?? t('somebody') })}
            <SessionTag session={session} />
          </span>
        }
        actions={canCancel ? <CancelSession session={session} reader={reader} now={now} /> : undefined}
      />
      <div className="grid items-start gap-10 rail:grid-cols-[minmax(0,1fr)_20rem] rail:gap-16">
        <div className="grid gap-10">
          <SessionPanel session={session} reader={reader} now={now} />
          <AgendaSection session={session} />
        </div>
        <div className="grid gap-9">
          {rating}
          <SessionAside session={session} reader={reader} now={now} />
        </div>
      </div>
    </>
  )
}
