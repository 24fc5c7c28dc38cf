import type { KeyboardEvent } from 'react'
import type { Line } from '../dates/rules.ts'
import { moved, resized, shifted } from '../editing/rules.ts'

/** What a key does to a line: another line, null to remove it; undefined for keys that mean nothing here. */
export function keyed(event: KeyboardEvent, line: Line): Line | null | 'undo' | undefined {
  const step = event.key === 'ArrowUp' ? -15 : event.key === 'ArrowDown' ? 15 : 0
  if (step) return event.altKey ? resized(line, step) : moved(line, step)
  if (event.key === 'ArrowLeft' && !event.altKey) return shifted(line, -1)
  if (event.key === 'ArrowRight' && !event.altKey) return shifted(line, 1)
  if (event.key === 'Delete' || event.key === 'Backspace') return null
  if (event.key === 'Escape') return 'undo'
  return undefined
}
