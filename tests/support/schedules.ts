import type { FullSchedule } from '#features/availability/schedule/input.ts'

/** A schedule with all its parts and nothing in them, for pure rules. 1 March 2027 is a Monday. */
export const emptySchedule = (given: Partial<FullSchedule> = {}): FullSchedule => ({
  ...{ zone: 'Etc/UTC', stepMin: 30, horizonDays: 60, minNoticeMin: 0, bufferBeforeMin: 0, bufferAfterMin: 0 },
  ...{ rules: [], anchorOn: '2027-03-01', exceptions: [], timeOff: [], trips: [] },
  ...{ maxPerDay: null, maxPerWeek: null, maxOpenPerClient: null },
  ...given,
})
