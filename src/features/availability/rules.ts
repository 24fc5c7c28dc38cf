import type { OpenRange, Schedule } from './hours/rules.ts'
import { openRanges, wallMinute } from './hours/rules.ts'
import type { Range } from './ranges/rules.ts'
import { inOrder } from './ranges/rules.ts'

export type { Range, Schedule }

/** What an offering asks of a slot; whole minutes. */
export interface SlotTerms {
  durationMin: number
  stepMin: number
  bufferBeforeMin: number
  bufferAfterMin: number
  minNoticeMin: number
}

/** Where to look for slots, in epoch minutes: none starts before `from` or before `now` plus notice, none ends after `to`. */
export interface SlotWindow extends SlotTerms {
  now: number
  from: number
  to: number
}

/** A window, and what of the coach's time in it is taken (see `blockedRange`), in any order. */
export interface SlotQuery extends SlotWindow {
  taken: readonly Range[]
}

/**
 * The one rule that the engine and the database's exclusion constraint share: a session's blocked range is its time
 * widened by its own buffers, and it overlaps nothing that is taken.
 *
 * Taken are the blocked ranges of the coach's other sessions and the events of their outside calendars as they are.
 * It is one test for both: an event that ends `bufferBeforeMin` or more before a session starts, and starts
 * `bufferAfterMin` or more after it ends, is an event outside the session's blocked range. What differs is only what
 * was put in the list: a session brings buffers of its own, so between two sessions the buffer after the one and the
 * buffer before the other add up, while an event of another calendar has none. That is why the engine takes one list.
 */
export function blockedRange(start: number, terms: SlotTerms): Range {
  return { start: start - terms.bufferBeforeMin, end: start + terms.durationMin + terms.bufferAfterMin }
}

/**
 * The starts (epoch minutes, in order) at which a session of these terms can be booked.
 *
 * In each free range the first start is the first minute that is round on the coach's wall clock: a multiple of the
 * largest of 60, 30, 20, 15, 10 and 5 that divides `stepMin`. Further starts follow at `stepMin`. Buffers do not apply
 * at the edges of the hours.
 *
 * With a step that is itself one of these, starts do not depend on where the window begins, and a slot seen stays a
 * slot (unless the clock moves by part of an hour, as on Lord Howe). Another step (45, 90) counts from the begin of
 * the window or the end of the notice when that lies in a free range, so its slots move with the time of asking.
 */
export function listSlots(schedule: Schedule, query: SlotQuery): number[] {
  const starts: number[] = []
  for (const free of freeRanges(openIn(schedule, query, query.to), query)) {
    const lastStart = free.end - query.durationMin
    for (let start = firstStart(free, query); start <= lastStart; start += query.stepMin) starts.push(start)
  }
  return starts
}

/** The first of `listSlots` that is welcome, or null; looks at the near days first, since it is seldom weeks away. */
export function nextSlot(
  schedule: Schedule,
  query: SlotQuery,
  isWelcome: (slot: number) => boolean = () => true,
): number | null {
  const from = earliestStart(query)
  for (let days = 2; ; days *= 4) {
    const to = Math.min(query.to, from + days * 1440)
    // A narrower window loses only slots that end after it, so its first is the first of all.
    const first = listSlots(schedule, { ...query, to }).find(isWelcome)
    if (first !== undefined) return first
    if (to >= query.to) return null
  }
}

/** Whether `listSlots` has this start. Only what is taken within `decidingRange` matters. */
export function isSlot(schedule: Schedule, query: SlotQuery, start: number): boolean {
  const end = start + query.durationMin
  if (start < earliestStart(query) || end > query.to) return false
  // The window is cut at the session's end, so the session fits only into the last range.
  const free = freeRanges(openIn(schedule, query, end).slice(-1), query).at(-1)
  if (!free || free.start > start || free.end < end) return false
  const first = firstStart(free, query)
  return first <= start && (start - first) % query.stepMin === 0
}

/**
 * The only time in which something taken can decide whether `start` is a slot, for a caller that has yet to read it;
 * null when start is no slot whatever is taken.
 */
export function decidingRange(schedule: Schedule, window: SlotWindow, start: number): Range | null {
  const end = start + window.durationMin
  if (start < earliestStart(window) || end > window.to) return null
  const open = openIn(schedule, window, end).at(-1)
  if (!open || open.start > start || open.end < end) return null
  return { start: open.start - window.bufferBeforeMin, end: end + window.bufferAfterMin }
}

function earliestStart(window: SlotWindow): number {
  return Math.max(window.from, window.now + window.minNoticeMin)
}

function openIn(schedule: Schedule, window: SlotWindow, to: number): OpenRange[] {
  const { durationMin, stepMin } = window
  if (!(durationMin > 0 && stepMin > 0)) throw new RangeError(`no slots of ${durationMin} minutes every ${stepMin}`)
  return openRanges(schedule, earliestStart(window), to)
}

/** A range in which a session may lie anywhere: hours minus what is taken, widened so that the buffers stay free. */
interface FreeRange extends Range {
  open: OpenRange
}

function freeRanges(open: readonly OpenRange[], query: SlotQuery): FreeRange[] {
  const free: FreeRange[] = []
  const taken = inOrder(query.taken)
  let next = 0
  let cursor = Number.NEGATIVE_INFINITY
  for (const range of open) {
    cursor = Math.max(cursor, range.start)
    for (let event = taken[next]; event; event = taken[++next]) {
      const start = event.start - query.bufferAfterMin
      const end = event.end + query.bufferBeforeMin
      if (start >= range.end) break
      if (start >= end) continue
      if (start > cursor) free.push({ start: cursor, end: start, open: range })
      cursor = Math.max(cursor, end)
    }
    if (cursor < range.end) free.push({ start: cursor, end: range.end, open: range })
  }
  return free
}

const ROUND = [60, 30, 20, 15, 10, 5]

/** The first round minute of a free range, or its end when there is none. */
function firstStart(free: FreeRange, { stepMin, durationMin }: SlotTerms): number {
  const round = ROUND.find((minutes) => stepMin % minutes === 0) ?? 1
  const lastStart = free.end - durationMin
  // Minute by minute: an offset may change on the way, and a round minute is at most about an hour off.
  for (let start = free.start; start <= lastStart; start++) if (wallMinute(free.open, start) % round === 0) return start
  return free.end
}
