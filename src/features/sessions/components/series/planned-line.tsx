'use client'
import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import type { Reader } from '#client/format.ts'
import { formatShortDay } from '#client/format.ts'
import { Button } from '#ui/button.tsx'
import { StatusTag } from '#ui/status-tag.tsx'
import type { SeriesAct, SeriesLine } from './series-line.ts'
import { whenOf } from './when.ts'

type Props = {
  line: SeriesLine
  act: SeriesAct
  reader: Reader
  now: number
  busy: boolean
  /** The one that the others go by: it is not left out while it can be had. */
  isFirst: boolean
  /** Given to the one that is to be decided on now. */
  question: Ref<HTMLParagraphElement> | undefined
  /** Another start, null to leave it out, undefined to take the decision back. */
  onDecide: (choice: number | null | undefined) => void
}

/** One session that follows or moves: as it is, or what there is instead of it. */
export function PlannedLine({ line, act, reader, now, busy, isFirst, question, onDecide }: Props) {
  const t = useTranslations('Series')
  const { planned, startsAt, was, state, reason, nearest } = line
  const isOut = state === 'out' || state === 'stays'
  const isStruck = state === 'open' || (state === 'out' && act === 'book')
  const day = formatShortDay(startsAt, reader, now)
  const when = (at: number) => whenOf(t, at, reader, now)
  const turns = { free: isFirst ? null : `leaveOut.${act}`, instead: 'change', out: `putBack.${act}` } as const
  const turn = state === 'open' || state === 'stays' ? null : turns[state]
  return (
    <li className="border-border border-b py-2.5">
      <div className="flex min-h-6 flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 flex-1">
          {isStruck ? <s className="text-text-muted">{when(startsAt)}</s> : when(startsAt)}
          {state === 'instead' && (
            <span className="block text-sm text-text-muted">{t('insteadOf', { when: when(planned) })}</span>
          )}
          {was !== undefined && !isOut && (
            <span className="block text-sm text-text-muted">{t('was', { when: when(was) })}</span>
          )}
          {state === 'stays' && reason && (
            <span className="block text-sm text-text-muted">{t(`reason.${reason}`)}</span>
          )}
        </span>
        {state === 'open' && !question && <StatusTag tone="warning">{t('undecided')}</StatusTag>}
        {isOut && <StatusTag tone="neutral">{t(`leftOut.${act}`)}</StatusTag>}
        {state === 'free' && isFirst && <span className="pr-2.5 text-sm text-text-muted">{t('thisOne')}</span>}
        {turn && (
          // One button for both ways, so that it keeps the focus when it is pressed.
          <Button
            variant="ghost"
            size="sm"
            disabled={busy}
            onClick={() => onDecide(state === 'free' ? null : undefined)}
          >
            {t(turn)}
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
                {when(start)}
              </Button>
            ))}
            <Button size="sm" disabled={busy} onClick={() => onDecide(null)}>
              {t(`leaveThisOut.${act}`)}
            </Button>
          </fieldset>
        </div>
      )}
    </li>
  )
}
