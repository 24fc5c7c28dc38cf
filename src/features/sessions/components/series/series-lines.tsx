'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { Reader } from '#client/format.ts'
import type { Session } from '../../input.ts'
import { PlannedLine } from './planned-line.tsx'
import type { Series } from './use-series.ts'
import { whenOf } from './when.ts'

type Props = { session: Session; series: Series; reader: Reader; now: number; busy: boolean }

/** Every session of a series that is about to be booked. What cannot be had is decided on one after the other. */
export function SeriesLines({ session, series, reader, now, busy }: Props) {
  const t = useTranslations('Series')
  const first = series.lines.find(({ state }) => state === 'open')
  const question = useRef<HTMLParagraphElement>(null)
  const state = useRef<HTMLParagraphElement>(null)
  const decided = useRef(false)
  const asked = first?.planned
  // After a decision the next question has the focus, or word that it was the last one: the button pressed is gone.
  // None is taken from whoever has decided nothing yet.
  useEffect(() => {
    if (decided.current) (asked === undefined ? state : question).current?.focus()
    decided.current = false
  }, [asked])
  return (
    <>
      <p ref={state} tabIndex={-1} role="status" className={series.open ? 'mt-3 font-medium outline-none' : 'sr-only'}>
        {series.open ? t('toDecide', { count: series.open }) : t('allDecided')}
      </p>
      <ol aria-label={t('lines')} className="mt-3 border-border border-t">
        <li className="flex min-h-11 items-center gap-3 border-border border-b py-2.5">
          <span className="min-w-0 flex-1">{whenOf(t, session.startsAt, reader, now)}</span>
          <span className="text-sm text-text-muted">{t('held')}</span>
        </li>
        {series.lines.map((line) => (
          <PlannedLine
            key={line.planned}
            {...{ line, reader, now, busy }}
            question={line === first ? question : undefined}
            onDecide={(choice) => {
              decided.current = true
              series.decide(line.planned, choice)
            }}
          />
        ))}
      </ol>
    </>
  )
}
