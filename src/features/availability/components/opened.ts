import type { Line } from '../dates/rules.ts'
import type { DateChange } from '../window/rules.ts'

/** A session that is booked, as the coach knows it. Instants are epoch milliseconds. */
export type Booked = { id: string; name: string; with: string | null; startsAt: number; endsAt: number }

/** Which dialog of the hours is open, and about what. Places in lists are null for what is new. */
export type Opened =
  | { about: 'line'; line: Line; isNew: boolean; day: number }
  | { about: 'date'; date: string; kind: DateChange['kind'] | null }
  | { about: 'away'; at: number | null; date: string }
  | { about: 'trip'; at: number | null; date: string }
  | { about: 'copy'; weekday: number }
  | { about: 'zone'; zone: string }
  | { about: 'conflicts'; sessions: Booked[]; more: number }
