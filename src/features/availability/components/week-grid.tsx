'use client'
import Plus from 'lucide-react/icons/plus'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useId, useRef, useState } from 'react'
import { cx } from '#ui/class-names.ts'
import { IconButton } from '#ui/icon-button.tsx'
import type { Line, Piece } from '../dates/rules.ts'
import { piecesOn, planOf } from '../dates/rules.ts'
import { between, hoursToShow, nextLine } from '../editing/rules.ts'
import { BookedBars } from './booked-bars.tsx'
import { DayColumn } from './day-column.tsx'
import { DayHeads } from './day-heads.tsx'
import { HourLines } from './hour-lines.tsx'
import { keyOf, RangeBlock } from './range-block.tsx'
import { useWeekDrag } from './use-week-drag.ts'
import { useWeekLines } from './use-week-lines.ts'
import type { WeekProps } from './week-props.ts'

const COLUMNS = 'grid grid-cols-[2.75rem_repeat(7,minmax(0,1fr))]'

/** The week to draw on, from 901 px: drag an empty column, a block or its ends; the same by keys. */
export function WeekGrid({ children, ...props }: WeekProps & { children: ReactNode }) {
  const { schedule, plans, today, booked, words, onOpen, onToggle } = props
  const t = useTranslations('Availability')
  const hintId = useId()
  const grid = useRef<HTMLElement>(null)
  const [whole, setWhole] = useState(false)
  const hours = whole ? { from: 0, to: 24 } : hoursToShow([...schedule.rules, ...plans.flatMap(({ lines }) => lines)])
  const { put, onKey, said } = useWeekLines({ ...props, grid })
  const { drag, begin, clicked } = useWeekDrag({ week: grid, hours, onDrop: put })

  const dayBefore = planOf(schedule, (plans[0]?.day ?? today) - 1)
  const resting = plans.map((plan) => ({ ...plan, lines: plan.lines.filter((line) => line !== drag?.line) }))
  const openLine = (line: Line) =>
    onOpen(
      line.once
        ? { about: 'date', date: line.once.date, kind: line.once.kind }
        : { about: 'line', line, isNew: false, day: plans[0]?.day ?? today },
    )
  const openNew = (line: Line, day: number) => onOpen({ about: 'line', line, isNew: true, day })

  const block = (piece: Piece, held: boolean) => (
    <RangeBlock
      key={held ? 'held' : `${keyOf(piece.line)}-${piece.late}`}
      piece={piece}
      firstHour={hours.from}
      words={words}
      repeat={piece.line.once ? t('repeat.once') : words.repeat(piece.line, schedule.anchorOn, today)}
      hintId={hintId}
      held={held}
      onGrip={(event, grip) => begin(event, grip, piece.line)}
      onOpen={(event) => clicked(event) && openLine(piece.line)}
      onKeyDown={(event) => onKey(event, piece.line)}
    />
  )
  return (
    <section ref={grid} aria-label={t('week')} className="max-desk:hidden">
      <div className={COLUMNS}>
        <DayHeads plans={plans} rules={schedule.rules} today={today} words={words} onToggle={onToggle} />
      </div>
      <div className={cx(COLUMNS, 'relative border-border border-y')}>
        <HourLines hours={hours} words={words} />
        {plans.map((plan, at) => {
          const pieces = piecesOn(resting[at] ?? plan, resting[at - 1] ?? dayBefore)
          const heldOn = drag && (drag.now.once && drag.line ? drag.line.weekday : drag.now.weekday)
          return (
            <DayColumn
              key={plan.day}
              plan={plan}
              hours={hours}
              name={words.day(plan.weekday)}
              empty={pieces.length === 0}
              onPointerDown={(event) => begin(event, 'new')}
              onClick={(event) => {
                const place = clicked(event)
                if (place) openNew(between(place.weekday, place.minute, place.minute + 45), plan.day)
              }}
              onWhy={() =>
                onOpen(
                  plan.away
                    ? { about: 'away', at: schedule.timeOff.indexOf(plan.away), date: plan.date }
                    : { about: 'date', date: plan.date, kind: 'closed' },
                )
              }
            >
              {pieces.map((piece) => block(piece, false))}
              {drag &&
                heldOn === plan.weekday &&
                !plan.away &&
                piecesOn({ lines: [drag.now] }, { lines: [] }).map((piece) => block(piece, true))}
              <BookedBars booked={booked} day={plan.day} zone={plan.trip?.zone ?? schedule.zone} hours={hours} />
            </DayColumn>
          )
        })}
      </div>
      <div className={cx(COLUMNS, 'pt-1.5')}>
        <span />
        {plans.map((plan) => (
          <IconButton
            key={plan.day}
            size="sm"
            data-add={plan.weekday}
            label={t('addOn', { day: words.day(plan.weekday) })}
            onClick={() => openNew(nextLine(schedule.rules, plan.weekday), plan.day)}
            className="mx-auto text-text-muted"
          >
            <Plus size={16} />
          </IconButton>
        ))}
      </div>
      {children}
      <div className="mt-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-sm text-text-muted">
        <p id={hintId} className="max-w-160">
          {t('keys')}
        </p>
        <button type="button" aria-pressed={whole} onClick={() => setWhole(!whole)} className="link hit-area text-sm">
          {whole ? t('lessHours') : t('allHours')}
        </button>
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </section>
  )
}
