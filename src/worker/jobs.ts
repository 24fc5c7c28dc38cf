import type { Job } from '#platform/jobs/job.ts'
import { mailJobs } from '#platform/mail/jobs.ts'

export const jobs = [...mailJobs] as Job[]
