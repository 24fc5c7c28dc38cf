import { accountsJobs } from '#features/accounts/jobs.ts'
import { adminJobs } from '#features/admin/jobs.ts'
import { availabilityJobs } from '#features/availability/jobs.ts'
import { calendarJobs } from '#features/calendars/jobs.ts'
import { coachJobs } from '#features/coaches/jobs.ts'
import { engagementJobs } from '#features/engagements/jobs.ts'
import { offeringJobs } from '#features/offerings/jobs.ts'
import { reviewJobs } from '#features/reviews/jobs.ts'
import { directoryJobs } from '#features/search/directory/jobs.ts'
import { keptJobs } from '#features/search/favourites/jobs.ts'
import { sessionJobs } from '#features/sessions/jobs.ts'
import type { Job } from '#platform/jobs/job.ts'
import { mailJobs } from '#platform/mail/jobs.ts'

export const jobs = [
  ...accountsJobs,
  ...adminJobs,
  ...availabilityJobs,
  ...calendarJobs,
  ...coachJobs,
  ...directoryJobs,
  ...engagementJobs,
  ...keptJobs,
  ...mailJobs,
  ...offeringJobs,
  ...reviewJobs,
  ...sessionJobs,
] as Job[]
