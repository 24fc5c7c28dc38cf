import * as z from 'zod'
import { defineJob } from '#platform/jobs/job.ts'
import { alertAdmins } from './errors/commands.ts'

export const adminJobs = [
  defineJob('admin.alertError', z.object({ eventId: z.number().int() }), ({ eventId }) => alertAdmins(eventId)),
]
