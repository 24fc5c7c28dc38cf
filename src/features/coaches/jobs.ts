import * as z from 'zod'
import { defineJob } from '#platform/jobs/job.ts'
import { tellAdmins, tellApplicant } from './letters/commands.ts'
import { eraseProfile } from './listing/commands.ts'

const OneApplication = z.object({ coachId: z.uuid(), at: z.number() })

export const coachJobs = [
  defineJob('coaches.mailApplied', OneApplication, tellAdmins),
  defineJob('coaches.mailApproved', OneApplication, (application) => tellApplicant('approved', application)),
  defineJob('coaches.mailDeclined', OneApplication, (application) => tellApplicant('declined', application)),
  defineJob('coaches.eraseProfile', z.object({ accountId: z.uuid() }), ({ accountId }) => eraseProfile(accountId)),
]
