import * as z from 'zod'
import { defineJob } from '#platform/jobs/job.ts'
import { eraseCalendars } from './outside/commands.ts'
import { lookDue } from './outside/looking/commands.ts'

export const calendarJobs = [
  defineJob('calendars.lookDue', z.object({}), (_, { signal }) => lookDue(signal), { schedule: '* * * * *' }),
  defineJob('calendars.erase', z.object({ accountId: z.uuid() }), ({ accountId }) => eraseCalendars(accountId)),
]
