import * as z from 'zod'
import { defineJob } from '#platform/jobs/job.ts'
import { eraseWords } from './commands.ts'

export const reviewJobs = [
  defineJob('reviews.eraseWords', z.object({ accountId: z.uuid() }), ({ accountId }) => eraseWords(accountId)),
]
