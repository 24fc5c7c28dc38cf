import type { FullSchedule } from '../../schedule/input.ts'
import type { ClockWords } from '../clock-words.ts'

/** What every dialog of the hours is given. */
export type DialogProps = {
  schedule: FullSchedule
  /** A day number on the coach's clock. */
  today: number
  words: ClockWords
  onClose: () => void
  onChange: (part: Partial<FullSchedule>) => void
}
