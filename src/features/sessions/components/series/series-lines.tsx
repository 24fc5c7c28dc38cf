'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import type { Reader } from '#client/format.ts'
import { PlannedLine } from './planned-line.tsx'
import type { SeriesAct, SeriesLine } from './series-line.ts'

type Props = {
  lines: SeriesLine[]
  act: SeriesAct
  /** The line of these that the others go by. */
  first?: string
  /** What stands above them in the list. */
  children?: ReactNode
  reader: Reader
  now: number
  busy: boolean
  onDecide: (key: string, choice: number | null | undefined) => void
}

/** Every session of a series that is about to be booked or moved. What cannot be had is decided on one after the other. */
export function SeriesLines({ lines, act, first, children, reader, now, busy, onDecide }: Props) {
  const t = useTranslations('Series')
  const open = lines.filter(({ state }) => state === 'open')
  const asked = open[0]?.key
  const question = useRef<HTMLParagraphElement>(null)
  const state = useRef<HTMLParagraphElement>(null)
  const decided = useRef(false)
  // After a decision the next question has the focus, or word that it was the last one: the button pressed is gone.
  // None is taken from whoever has decided nothing yet, or has left out what could be had: that button is still there.
  useEffect(() => {
    if (decided.current) (asked === undefined ? state : question).current?.focus()
    decided.current = false
  }, [asked])
  return (
    <>
      <p ref={state} tabIndex={-1} role="status" className={open.length ? 'mt-3 font-medium outline-none' : 'sr-only'}>
        {open.length ? t('toDecide', { count: open.length }) : t('allDecided')}
      </p>
      <ol aria-label={t('lines')} className="mt-3 border-border border-t">
        {children}
        {lines.map((line) => (
          <PlannedLine
            key={line.key}
            {...{ line, act, reader, now, busy }}
            isFirst={line.key === first}
            question={line.key === asked ? question : undefined}
            onDecide={(choice) => {
              decided.current = line.state !== 'free'
              onDecide(line.key, choice)
            }}
          />
        ))}
      </ol>
    </>
  )
}
