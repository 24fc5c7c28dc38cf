import type { DayPlan } from '../dates/rules.ts'
import type { FullSchedule } from '../schedule/input.ts'
import type { ClockWords } from './clock-words.ts'
import type { Booked, Opened } from './opened.ts'

/** The week as both its faces show it: the grid, and the list of a phone. */
export type WeekProps = {
  schedule: FullSchedule
  /** The seven days of the week that is looked at. */
  plans: DayPlan[]
  /** A day number on the coach's clock. */
  today: number
  booked: Booked[]
  words: ClockWords
  onChange: (part: Partial<FullSchedule>) => void
  onOpen: (opened: Opened) => void
  onToggle: (weekday: number, open: boolean) => void
  onUndo: () => void
}
