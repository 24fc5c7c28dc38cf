import { queryOptions } from '@tanstack/react-query'
import type { Day } from '#ui/calendar/days.ts'
import { slotWindow } from '../../booking/rules.ts'
import type { Times } from '../../reschedule/input.ts'
import type { Scope } from '../../series/scope/input.ts'
import { sessions } from '../api.ts'

/** Where free times come from: those a session may move to, or those a coach may book for somebody. */
export type TimesSource =
  | { of: 'session'; id: string; scope?: Scope }
  | { of: 'link'; token: string }
  | { of: 'offering'; id: string }

/** The free times of the five weeks from a Monday on; the server prefetches the first. Each round asks anew. */
export const timesQuery = (source: TimesSource, week: Day, round = 0) =>
  queryOptions({
    queryKey: ['sessions', 'times', source, week, round],
    queryFn: () => read(source, slotWindow(week)),
    staleTime: 15_000,
  })

function read(source: TimesSource, window: { from: number; to: number }): Promise<Times> {
  if (source.of === 'session') return sessions.newTimes({ id: source.id, scope: source.scope, ...window })
  if (source.of === 'link') return sessions.timesByLink({ token: source.token, ...window })
  return sessions.openTimes({ offeringId: source.id, ...window })
}
