import { adminJobs } from '#features/admin/jobs.ts'
import type { Job } from '#platform/jobs/job.ts'
import { mailJobs } from '#platform/mail/jobs.ts'

export const jobs = [...adminJobs, ...mailJobs] as Job[]
