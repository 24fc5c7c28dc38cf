import * as z from 'zod'
import { defineJob } from '#platform/jobs/job.ts'
import { deliverMail } from './deliver.ts'

export const mailJobs = [defineJob('mail.deliver', z.object({ mailId: z.uuid() }), ({ mailId }) => deliverMail(mailId))]
