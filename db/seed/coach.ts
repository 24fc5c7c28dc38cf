import type { ImportedAccount } from '#features/accounts/import/commands.ts'
import type { WeeklySchedule } from '#features/availability/schedule/input.ts'
import type { EditProfile } from '#features/coaches/input.ts'
import type { CreateOffering } from '#features/offerings/input.ts'

/** A coach of the demo practice: who they are, what they sell and when they work. */
export type SeedCoach = {
  key: string
  email: string
  account: Pick<ImportedAccount, 'name' | 'locale' | 'zone' | 'hourCycle'>
  /** Months with the practice. */
  months: number
  profile: Omit<EditProfile, 'name' | 'zone'>
  offerings: CreateOffering[]
  hours: Omit<WeeklySchedule, 'zone'>
}

export const MON = 1
export const TUE = 2
export const WED = 3
export const THU = 4
export const FRI = 5
export const SAT = 6
export const SUN = 0

/** Lines of a week: the same hours on several days. `from` and `to` are `HH:MM`; a `to` not after `from` is the next day's. */
export function on(days: number[], from: string, to: string): WeeklySchedule['rules'] {
  const startMin = minutesOf(from)
  const lengthMin = (minutesOf(to) - startMin + 1440) % 1440 || 1440
  return days.map((weekday) => ({ weekday, startMin, lengthMin }))
}

/** The same lines in every second week only. */
export const everySecondWeek = (lines: WeeklySchedule['rules']): WeeklySchedule['rules'] =>
  lines.map((line) => ({ ...line, everyWeeks: 2, week: 0 }))

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
