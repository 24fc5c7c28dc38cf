'use client'
import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import type { Reader } from '#client/format.ts'
import { formatShortDay } from '#client/format.ts'
import { Button } from '#ui/button.tsx'
import { StatusTag } from '#ui/status-tag.tsx'
import type { SeriesLine } from './use-series.ts'
import { whenOf } from './when.ts'

type Props = {
  line: SeriesLine
  reader: Reader
  now: number
  busy: boolean
  /** Given to the one that is to be decided on now. */
  question: Ref<HTMLParagraphElement> | undefined
  /** Another start, null to leave it out, undefined to take the decision back. */
  onDecide: (choice: number | null | undefined) => void
}

/** One session that follows: as it is, or what there is instead of it. */
export function PlannedLine({ line, reader, now, busy, question, onDecide }: Props) {
  const t = useTranslations('Series')
  const { planned, startsAt, state, reason, nearest } = line
  const day = formatShortDay(planned, reader, now)
  return (
    <li className="border-border border-b py-2.5">
      <div className="flex min-h-6 flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 flex-1">
          {state === 'out' || state === 'open' ? (
            <s className="text-text-muted">{whenOf(t, planned, reader, now)}</s>
          ) : (
            whenOf(t, startsAt, reader, now)
          )}
          {state === 'instead' && (
            <span className="block text-sm text-text-muted">
              {t('insteadOf', { when: whenOf(t, planned, reader, now) })}
            </span>
          )}
        </span>
        {state === 'open' && !question && <StatusTag tone="warning">{t('undecided')}</StatusTag>}
        {state === 'out' && <StatusTag tone="neutral">{t('leftOut')}</StatusTag>}
        {state === 'free' && (
          <Button variant="ghost" size="sm" disabled={busy} onClick={() => onDecide(null)}>
            {t('leaveOut')}
            <span className="sr-only"> {day}</span>
          </Button>
        )}
        {(state === 'instead' || state === 'out') && (
          <Button variant="ghost" size="sm" disabled={busy} onClick={() => onDecide(undefined)}>
            {t(state === 'out' ? 'putBack' : 'change')}
            <span className="sr-only"> {day}</span>
          </Button>
        )}
      </div>
      {state === 'open' && question && reason && (
        <div className="mt-2 rounded-md bg-warning-soft px-4 py-3 text-on-warning-soft">
          <p ref={question} tabIndex={-1} className="outline-none">
            {t(`reason.${reason}`)}
          </p>
          <fieldset className="mt-2.5 flex flex-wrap gap-2">
            <legend className="mb-2">{nearest.length ? t('nearest', { day }) : t('noneNear')}</legend>
            {nearest.map((start) => (
              <Button key={start} size="sm" disabled={busy} onClick={() => onDecide(start)}>
                {whenOf(t, start, reader, now)}
              </Button>
            ))}
            <Button size="sm" disabled={busy} onClick={() => onDecide(null)}>
              {t('leaveThisOut')}
            </Button>
          </fieldset>
        </div>
      )}
    </li>
  )
}
