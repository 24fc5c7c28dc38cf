'use client'
import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import { useId } from 'react'
import type { Reader } from '#client/format.ts'
import { useProblem } from '#client/problem.ts'
import { Button } from '#ui/button.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import type { Session } from '../../input.ts'
import { ClockNote } from './clock-note.tsx'
import { SeriesLines } from './series-lines.tsx'
import type { SeriesMove } from './use-series-move.ts'

type Props = {
  session: Session
  move: SeriesMove
  /** How many sessions it is about, before it is known where they go. */
  count: number
  other: { name: string }
  reader: Reader
  now: number
  busy: boolean
  /** Where to go on to what is left to decide. */
  part: Ref<HTMLDivElement>
  onDecide: (key: string, choice: number | null | undefined) => void
}

/** Where every session goes that moves along; looked at before anything is moved. */
export function MovingPart({ session, move, count, other, reader, now, busy, part, onDecide }: Props) {
  const t = useTranslations('Series')
  const problem = useProblem()
  const heading = useId()
  const { plan, lines } = move
  return (
    <section ref={part} tabIndex={-1} aria-labelledby={heading} className="mt-9 scroll-mt-6 outline-none">
      <SectionHeading size="group" id={heading}>
        {t('newTimes')}
      </SectionHeading>
      {move.isPending && (
        <div className="mt-4 grid gap-2">
          {Array.from({ length: count }, (_, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
            <Skeleton key={n} className="h-14" />
          ))}
        </div>
      )}
      {move.error && (
        <div className="mt-4 grid justify-items-start gap-2">
          <FieldError>{problem(move.error)}</FieldError>
          <Button size="sm" onClick={() => void move.refetch()}>
            {t('again')}
          </Button>
        </div>
      )}
      {plan && (
        <>
          <ClockNote
            coach={{ name: session.side === 'coach' ? null : other.name, zone: plan.zone }}
            starts={plan.sessions.filter(({ reason }) => reason !== 'move_too_late').map(({ planned }) => planned)}
            {...{ reader, now }}
          />
          <SeriesLines act="move" first={session.id} {...{ lines, reader, now, busy, onDecide }} />
        </>
      )}
    </section>
  )
}
