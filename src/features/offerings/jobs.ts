import * as z from 'zod'
import { defineJob } from '#platform/jobs/job.ts'
import { eraseOfferings } from './commands.ts'

export const offeringJobs = [
  defineJob('offerings.erase', z.object({ coachId: z.uuid() }), ({ coachId }) => eraseOfferings(coachId)),
]
