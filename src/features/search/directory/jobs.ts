import * as z from 'zod'
import { defineJob } from '#platform/jobs/job.ts'
import { refreshDirectory, sweepDirectory } from './refresh/commands.ts'

export const directoryJobs = [
  defineJob('search.refreshDirectory', z.object({ coachId: z.uuid() }), ({ coachId }) => refreshDirectory(coachId)),
  defineJob('search.sweepDirectory', z.object({}), (_, { signal }) => sweepDirectory(signal), {
    schedule: '* * * * *',
  }),
]
