'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatShortDay, formatTime } from '#client/format.ts'
import { SectionHeading } from '#ui/section-heading.tsx'
import type { Session } from '../../input.ts'
import { CoachAnswer } from './coach-answer.tsx'
import { OfferedTimes } from './offered-times.tsx'
import { WithdrawRequest } from './withdraw-request.tsx'

/** A request that waits: until when, what was said, and what can be done. */
export function RequestSection({ session, reader, now }: { session: Session; reader: Reader; now: number }) {
  const t = useTranslations('Changes')
  const { side, proposedStarts, reply, requestExpiresAt } = session
  const other = session.with?.name ?? t('somebody')
  const until = requestExpiresAt ?? now
  const state = proposedStarts.length ? 'proposed' : 'asked'
  const when = { day: formatShortDay(until, reader, now), time: formatTime(until, reader) }
  return (
    <section aria-labelledby="request-heading">
      <SectionHeading id="request-heading">{t(`request.${state}.${side}`, { other })}</SectionHeading>
      <p className="mb-4 max-w-(--reading-max) text-text-muted">
        {t(`request.${state}Text.${side}`, { other, ...when })}
      </p>
      {reply && <p className="type-reading mb-4 max-w-(--reading-max) whitespace-pre-wrap break-words">{reply}</p>}
      {proposedStarts.length > 0 && <OfferedTimes session={session} reader={reader} now={now} />}
      {side === 'coach' ? <CoachAnswer session={session} /> : <WithdrawRequest session={session} />}
    </section>
  )
}
