import * as z from 'zod'
import { defineJob } from '#platform/jobs/job.ts'
import { eraseSchedule } from './schedule/commands.ts'

export const availabilityJobs = [
  defineJob('availability.erase', z.object({ coachId: z.uuid() }), ({ coachId }) => eraseSchedule(coachId)),
]
