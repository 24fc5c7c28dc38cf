import type { PlannedMove } from '../../series/reschedule/input.ts'

/** A session of a series that is planned or moves, and what was decided about it. Instants are epoch milliseconds. */
export type SeriesLine = {
  /** What tells it from the others: its id, or before it has one its planned start. */
  key: string
  /** As rhythm or shift have it; `startsAt` is what is booked, or where it will be. */
  planned: number
  startsAt: number
  /** Where one that moves is now. */
  was?: number
  /** `stays`: there is nothing to decide, it is not moved. */
  state: 'free' | 'open' | 'instead' | 'out' | 'stays'
  reason: PlannedMove['reason']
  nearest: number[]
}

/** Whether sessions are booked together or moved together: the words differ. */
export type SeriesAct = 'book' | 'move'
