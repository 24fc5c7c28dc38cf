'use client'
import Plus from 'lucide-react/icons/plus'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { cx } from '#ui/class-names.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { Switch } from '#ui/switch.tsx'
import type { Piece } from '../editing/rules.ts'
import { between, hoursToShow, isSame, lineAt, nextLine, piecesOf, WEEK, withLine, without } from '../editing/rules.ts'
import type { Rule } from '../hours/rules.ts'
import type { ClockWords } from './clock-words.ts'
import { HourLines } from './hour-lines.tsx'
import { HOUR_PX, RangeBlock } from './range-block.tsx'
import { useWeekDrag } from './use-week-drag.ts'
import { keyed } from './week-keys.ts'

type Props = {
  rules: Rule[]
  words: ClockWords
  onChange: (rules: Rule[]) => void
  /** Opens the fields of a line, or of a new one. */
  onOpen: (line: Rule, isNew: boolean) => void
  onToggle: (weekday: number, open: boolean) => void
  onUndo: () => void
}

const COLUMNS = 'grid grid-cols-[2.75rem_repeat(7,minmax(0,1fr))]'
const CLOSED =
  'bg-[repeating-linear-gradient(135deg,transparent_0_5px,color-mix(in_oklab,var(--border)_55%,transparent)_5px_6px)]'

/** The week to draw on, from 901 px: drag an empty column, a block or its ends; the same by keys. */
export function WeekGrid({ rules, words, onChange, onOpen, onToggle, onUndo }: Props) {
  const t = useTranslations('Availability')
  const hintId = useId()
  const week = useRef<HTMLElement>(null)
  const focusAt = useRef<{ weekday: number; minute: number } | null>(null)
  const [said, say] = useState('')
  const [whole, setWhole] = useState(false)
  const hours = whole ? { from: 0, to: 24 } : hoursToShow(rules)

  const put = (line: Rule, instead?: Rule) => {
    const next = withLine(rules, line, instead)
    const became = next && lineAt(next, line.weekday, line.startMin)
    if (!next || !became) return say(t('dayFull', { day: words.day(line.weekday) }))
    focusAt.current = { weekday: line.weekday, minute: line.startMin }
    say(t('block', { day: words.day(became.weekday), range: words.range(became) }))
    onChange(next)
  }
  const { drag, begin, clicked } = useWeekDrag({ week, hours, onDrop: put })

  // A block that moved is another button: focus follows it. Where it went away, the day's plus has focus.
  useEffect(() => {
    const wanted = focusAt.current
    focusAt.current = null
    if (!wanted) return
    const line = lineAt(rules, wanted.weekday, wanted.minute)
    const target = line ? `[data-line="${line.weekday}-${line.startMin}"]` : `[data-add="${wanted.weekday}"]`
    week.current?.querySelector<HTMLElement>(target)?.focus()
  }, [rules])

  function onKey(event: KeyboardEvent, line: Rule) {
    const next = keyed(event, line)
    if (next === undefined) return
    event.preventDefault()
    if (next === 'undo') onUndo()
    else if (next === null) {
      focusAt.current = { weekday: line.weekday, minute: -1 }
      say(t('removed', { day: words.day(line.weekday), range: words.range(line) }))
      onChange(without(rules, line))
    } else if (!isSame(next, line)) put(next, line)
  }

  const block = (piece: Piece, held: boolean) => (
    <RangeBlock
      key={held ? 'held' : `${piece.line.weekday}-${piece.line.startMin}-${piece.late}`}
      piece={piece}
      firstHour={hours.from}
      words={words}
      hintId={hintId}
      held={held}
      onGrip={(event, grip) => begin(event, grip, piece.line)}
      onOpen={(event) => clicked(event) && onOpen(piece.line, false)}
      onKeyDown={(event) => onKey(event, piece.line)}
    />
  )
  const resting = drag?.line ? without(rules, drag.line) : rules
  return (
    <section ref={week} aria-label={t('week')} className="max-desk:hidden">
      <div className={COLUMNS}>
        <span />
        {WEEK.map((weekday) => (
          <div key={weekday} className="flex items-center justify-between gap-1 py-2.5 pr-1.5 pl-2">
            <span className="font-medium">{words.shortDay(weekday)}</span>
            <Switch
              className="flex-none origin-right scale-80"
              aria-label={t('openOn', { day: words.day(weekday) })}
              checked={rules.some((rule) => rule.weekday === weekday)}
              onChange={(event) => onToggle(weekday, event.target.checked)}
            />
          </div>
        ))}
      </div>
      <div className={cx(COLUMNS, 'relative border-border border-y')}>
        <HourLines hours={hours} words={words} />
        {WEEK.map((weekday) => {
          const pieces = piecesOf(resting, weekday)
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the plus below each day does the same by keys
            <fieldset
              key={weekday}
              aria-label={words.day(weekday)}
              data-weekday={weekday}
              style={{ height: (hours.to - hours.from) * HOUR_PX }}
              onPointerDown={(event) => begin(event, 'new')}
              onClick={(event) => {
                const at = event.target === event.currentTarget ? clicked(event) : null
                if (at) onOpen(between(at.weekday, at.minute, at.minute + 45), true)
              }}
              className={cx('relative min-w-0 select-none border-border border-l', pieces.length === 0 && CLOSED)}
            >
              {pieces.map((piece) => block(piece, false))}
              {drag && piecesOf([drag.now], weekday).map((piece) => block(piece, true))}
            </fieldset>
          )
        })}
      </div>
      <div className={cx(COLUMNS, 'pt-1.5')}>
        <span />
        {WEEK.map((weekday) => (
          <IconButton
            key={weekday}
            size="sm"
            data-add={weekday}
            label={t('addOn', { day: words.day(weekday) })}
            onClick={() => onOpen(nextLine(rules, weekday), true)}
            className="mx-auto text-text-muted"
          >
            <Plus size={16} />
          </IconButton>
        ))}
      </div>
      <div className="mt-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-sm text-text-muted">
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
