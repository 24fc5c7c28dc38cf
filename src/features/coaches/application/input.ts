import * as z from 'zod'
import { pageInput, pageOf } from '#platform/api/page.ts'
import { prose } from '#platform/api/text.ts'
import { PublicCoach } from '../input.ts'

export const OneCoach = z.strictObject({ id: z.uuid() })

export const Decline = z.strictObject({
  id: z.uuid(),
  /** Goes to the applicant as it is. */
  reason: prose(1000, 10),
})
export type Decline = z.infer<typeof Decline>

export const ListApplications = z.strictObject(pageInput(100, 20))
export type ListApplications = z.infer<typeof ListApplications>

/** What an admin reads before they decide. */
export const Application = PublicCoach.extend({
  /** Epoch milliseconds. */
  appliedAt: z.number(),
})
export type Application = z.infer<typeof Application>
export const ApplicationsPage = pageOf(Application)
export type ApplicationsPage = z.infer<typeof ApplicationsPage>

/** What became of an application. */
export const Decision = z.object({ id: z.uuid(), status: z.enum(['listed', 'declined']) })
export type Decision = z.infer<typeof Decision>
