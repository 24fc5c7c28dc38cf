import * as z from 'zod'
import { defineJob } from '#platform/jobs/job.ts'
import { eraseOfferings } from './commands.ts'
import { eraseTerms } from './policy/commands.ts'
import { defaultRateChanged, eraseRates } from './rates/commands.ts'

export const offeringJobs = [
  defineJob('offerings.erase', z.object({ coachId: z.uuid() }), async ({ coachId }) => {
    await eraseOfferings(coachId)
    await eraseTerms(coachId)
    await eraseRates(coachId)
  }),
  defineJob('offerings.defaultRateChanged', z.object({}), () => defaultRateChanged()),
]
