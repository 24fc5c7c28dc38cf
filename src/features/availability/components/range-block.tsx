'use client'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent, PointerEvent } from 'react'
import { cx } from '#ui/class-names.ts'
import { Stitch } from '#ui/stitch.tsx'
import type { Line, Piece } from '../dates/rules.ts'
import { turnOf } from '../week/rules.ts'
import type { ClockWords } from './clock-words.ts'
import type { Grip } from './use-week-drag.ts'

/** Pixels of an hour in the grid. */
export const HOUR_PX = 40

type Props = {
  piece: Piece
  /** The first hour of the grid. */
  firstHour: number
  words: ClockWords
  /** "Every second week, next on Mon 30 Nov", or that it is for this date alone; empty for every week. */
  repeat: string
  /** The id of the words that say which keys move it. */
  hintId: string
  /** It follows the pointer now. */
  held?: boolean
  onGrip: (event: PointerEvent, grip: Grip) => void
  onOpen: (event: { clientX: number; clientY: number }) => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** Below these heights, in pixels, a block has room for one of its times, and not for how often. */
const TALL = 40
const TALLER = 66

/** Tells the lines of a day apart, also for finding the block of one. */
export const keyOf = (line: Line) => `${line.weekday}-${line.startMin}-${line.once ? line.once.kind : turnOf(line)}`

/**
 * One line of the week in its column: a button to open, with two handles for a mouse. Solid for every week, a running
 * stitch around what is not.
 */
export function RangeBlock({ piece, firstHour, words, repeat, hintId, held = false, ...on }: Props) {
  const t = useTranslations('Availability')
  const { line, from, to, late } = piece
  const height = ((to - from) / 60) * HOUR_PX
  const end = line.startMin + line.lengthMin
  const tall = height >= TALL
  const some = repeat !== ''
  return (
    <button
      type="button"
      aria-describedby={hintId}
      title={repeat || undefined}
      data-line={late ? undefined : keyOf(line)}
      tabIndex={late ? -1 : 0}
      onPointerDown={(event) => (late ? event.stopPropagation() : on.onGrip(event, 'move'))}
      onClick={on.onOpen}
      onKeyDown={on.onKeyDown}
      style={{ top: (from / 60 - firstHour) * HOUR_PX, height }}
      className={cx(
        'group absolute inset-x-1 touch-pan-y rounded-sm border-[1.5px] px-2 text-left font-medium text-xs',
        'text-on-primary-soft focus-visible:z-10 focus-visible:border-primary',
        some ? 'border-primary/55 border-dashed bg-primary-soft/55' : 'border-transparent bg-primary-soft',
        !tall && 'flex items-center',
        late && 'rounded-t-none border-t-0',
        end > 1440 && !late && 'rounded-b-none border-b-0',
        held ? 'z-20 cursor-grabbing border-primary border-solid shadow-md' : 'cursor-grab hover:border-primary',
      )}
    >
      {/* The name of the button is what one reads on it, with the words between for those who do not see it. */}
      {t.rich(end > 1440 ? 'blockOvernight' : 'blockWords', {
        day: words.day(line.weekday),
        from: words.time(line.startMin),
        to: words.time(end),
        quiet: (said) => <span className="sr-only">{said}</span>,
        start: (said) => (
          <span className={late ? 'sr-only' : tall ? 'absolute top-1.5 left-2' : 'truncate'}>{said}</span>
        ),
        end: (said) => <span className={endLook({ late, tall, whole: to === end })}>{said}</span>,
      })}
      {some && <span className="sr-only">. {repeat}</span>}
      {some && !late && height >= TALLER && (
        <span aria-hidden="true" className="absolute inset-x-2 top-1/2 flex -translate-y-1/2 items-center gap-1.25">
          <Stitch kind="running" className="flex-none" />
          <span className="truncate font-normal">
            {line.once ? t('repeat.once') : t('repeat.short', { weeks: String(line.everyWeeks) })}
          </span>
        </span>
      )}
      {!late && <Handle edge="top" onPointerDown={(event) => on.onGrip(event, 'start')} />}
      {to === end && <Handle edge="bottom" onPointerDown={(event) => on.onGrip(event, 'end')} />}
    </button>
  )
}

/** The end stands where the line ends; a line that runs into the next day shows it there. */
function endLook({ late, tall, whole }: { late: boolean; tall: boolean; whole: boolean }): string {
  if (late) return tall ? 'absolute bottom-1.5 left-2' : 'truncate'
  return tall && whole ? 'absolute bottom-1.5 left-2' : 'sr-only'
}

function Handle({ edge, onPointerDown }: { edge: 'top' | 'bottom'; onPointerDown: (event: PointerEvent) => void }) {
  return (
    <span
      onPointerDown={onPointerDown}
      className={cx(
        'absolute inset-x-0 grid h-2.5 cursor-ns-resize touch-none place-items-center opacity-0',
        'pointer-coarse:hidden group-hover:opacity-100 group-focus-visible:opacity-100',
        edge === 'top' ? '-top-1.5' : '-bottom-1.5',
      )}
    >
      <span className="h-1.75 w-5.5 rounded-xs border-[1.5px] border-primary bg-raised" />
    </span>
  )
}
