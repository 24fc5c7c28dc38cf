'use client'
import type { PointerEvent as ReactPointerEvent, RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { Line } from '../dates/rules.ts'
import { between, moved, resized, restarted, STEP_MIN } from '../editing/rules.ts'

/** What a press began: a new line, a line moved whole, or one of its ends. */
export type Grip = 'new' | 'move' | 'start' | 'end'
export type Drag = { grip: Grip; line: Line | undefined; now: Line }

type Place = { weekday: number; minute: number }
type Begun = { grip: Grip; line: Line | undefined; at: Place; x: number; y: number; now: Line | undefined }

type Options = {
  /** The columns in it carry `data-weekday`. */
  week: RefObject<HTMLElement | null>
  /** The hours the columns show. */
  hours: { from: number; to: number }
  onDrop: (now: Line, before: Line | undefined) => void
}

const THRESHOLD_PX = 4

/** Drawing, moving and resizing lines by mouse or pen in steps of a quarter of an hour. Escape gives up. */
export function useWeekDrag({ week, hours, onDrop }: Options) {
  const begun = useRef<Begun | null>(null)
  const dragged = useRef(false)
  const [drag, setDrag] = useState<Drag | null>(null)
  const latest = useRef({ hours, onDrop })
  useEffect(() => {
    latest.current = { hours, onDrop }
  })

  useEffect(() => {
    const move = (event: PointerEvent) => {
      const from = begun.current
      if (!from || Math.abs(event.clientX - from.x) + Math.abs(event.clientY - from.y) < THRESHOLD_PX) return
      dragged.current = true
      from.now = lineOf(from, placeOf(week.current, latest.current.hours, event))
      setDrag({ grip: from.grip, line: from.line, now: from.now })
    }
    const end = (drop: boolean) => {
      const from = begun.current
      begun.current = null
      setDrag(null)
      if (drop && from?.now) latest.current.onDrop(from.now, from.line)
      // The click that ends a drag comes at once, before any timer; a later one, by mouse or key, is meant.
      setTimeout(() => {
        dragged.current = false
      })
    }
    const up = () => end(true)
    const cancel = () => end(false)
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && begun.current) cancel()
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', cancel)
    window.addEventListener('keydown', key)
    return () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', cancel)
      window.removeEventListener('keydown', key)
    }
  }, [week])

  return {
    drag,
    /** For `onPointerDown`. Fingers scroll the page instead; they have the dialog. */
    begin(event: ReactPointerEvent, grip: Grip, line?: Line) {
      dragged.current = false
      if (event.pointerType === 'touch' || event.button !== 0) return
      event.stopPropagation()
      const at = placeOf(week.current, hours, event)
      begun.current = { grip, line, at, x: event.clientX, y: event.clientY, now: undefined }
    },
    /** Where a click on the grid was, or null when it was the end of a drag. */
    clicked: (event: { clientX: number; clientY: number }): Place | null =>
      dragged.current ? null : placeOf(week.current, hours, event),
  }
}

function lineOf({ grip, line, at }: Begun, here: Place): Line {
  const by = Math.round((here.minute - at.minute) / STEP_MIN) * STEP_MIN
  if (grip === 'move' && line) return moved({ ...line, weekday: here.weekday }, by)
  if (grip === 'start' && line) return restarted(line, by)
  if (grip === 'end' && line) return resized(line, by)
  return between(at.weekday, at.minute, here.minute)
}

function placeOf(
  week: HTMLElement | null,
  hours: { from: number; to: number },
  { clientX, clientY }: { clientX: number; clientY: number },
): Place {
  const columns = [...(week?.querySelectorAll<HTMLElement>('[data-weekday]') ?? [])]
  const boxes = columns.map((column) => ({ column, box: column.getBoundingClientRect() }))
  const under = boxes.find(({ box }) => clientX < box.right) ?? boxes.at(-1)
  if (!under) return { weekday: 1, minute: 0 }
  const share = (clientY - under.box.top) / under.box.height
  return {
    weekday: Number(under.column.dataset.weekday),
    minute: Math.round(hours.from * 60 + share * (hours.to - hours.from) * 60),
  }
}
