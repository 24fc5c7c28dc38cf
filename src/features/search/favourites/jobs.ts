import * as z from 'zod'
import { defineJob } from '#platform/jobs/job.ts'
import { eraseKept } from './commands.ts'

export const keptJobs = [
  defineJob('search.eraseKept', z.object({ accountId: z.uuid() }), ({ accountId }) => eraseKept(accountId)),
]
