'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { dayParts, formatRelative, formatShortDay, formatTime } from '#client/format.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Rows } from '#ui/rows.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import { SessionRow } from '../../lists/components/session-row.tsx'
import { sessionQueries } from '../api.ts'
import { useNow } from '../use-now.ts'
import { DayAgenda } from './day-agenda.tsx'
import { Gaps } from './gaps.tsx'
import { NextFree } from './next-free.tsx'
import { RequestsWaiting } from './requests-waiting.tsx'

/** A coach's day: what is on, what is free, and what is left to set up. */
export function CoachHome({ reader: own }: { reader: Reader }) {
  const t = useTranslations('Home')
  const { data: today } = useSuspenseQuery(sessionQueries.today.queryOptions({ input: {} }))
  const now = useNow(today.now, 30_000)
  const { sessions, requests, nextSession, nextFree, gaps, zone } = today
  const reader = { ...own, zone }
  const next = sessions.find((session) => session.status === 'confirmed' && session.endsAt > now)
  const lead = next
    ? t(next.startsAt > now ? 'coach.next' : 'coach.running', {
        other: next.with?.name ?? '',
        time: formatTime(next.startsAt, reader),
        relative: formatRelative(next.startsAt, reader, now),
      })
    : nextSession
      ? t('coach.later', {
          other: nextSession.with?.name ?? '',
          day: formatShortDay(nextSession.startsAt, reader, now),
          time: formatTime(nextSession.startsAt, reader),
        })
      : t('coach.nothing')
  return (
    <>
      <PageHeader
        title={t('coach.title', { weekday: dayParts(now, reader).weekday, count: sessions.length })}
        lead={lead}
        actions={
          <>
            <ButtonLink href="/coach/book">{t('coach.book')}</ButtonLink>
            <ButtonLink href="/coach/private-time">{t('coach.private')}</ButtonLink>
            <ButtonLink href="/availability">{t('coach.hours')}</ButtonLink>
          </>
        }
      />
      <div className="grid items-start gap-8 rail:grid-cols-[minmax(0,1fr)_25rem] rail:gap-14">
        <section aria-labelledby="agenda-heading">
          <SectionHeading id="agenda-heading">{t('coach.agenda')}</SectionHeading>
          {sessions.length > 0 ? (
            <DayAgenda sessions={sessions} reader={reader} now={now} />
          ) : (
            <EmptyState drawing="none" level={3} title={t('coach.free')} framed>
              {t('coach.freeText')}
            </EmptyState>
          )}
        </section>
        <div className="grid gap-9">
          {requests.length > 0 && <RequestsWaiting requests={requests} reader={reader} now={now} />}
          {gaps.length > 0 && <Gaps gaps={gaps} />}
          <NextFree nextFree={nextFree} reader={reader} now={now} />
          {nextSession && (
            <section aria-labelledby="later-heading">
              <SectionHeading id="later-heading">{t('coach.after')}</SectionHeading>
              <Rows>
                <SessionRow session={nextSession} reader={reader} now={now} />
              </Rows>
            </section>
          )}
        </div>
      </div>
    </>
  )
}
