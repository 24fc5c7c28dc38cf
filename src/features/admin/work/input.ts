import * as z from 'zod'
import { pageInput, pageOf } from '#platform/api/page.ts'

export const ListJobs = z.strictObject(pageInput(100, 50))

/** Work in the background that failed each time it was tried. Instants are epoch milliseconds. */
export const FailedJob = z.object({
  id: z.string(),
  /** `sessions.confirmed`. */
  task: z.string(),
  /** Ids of what it was about; jobs carry no texts. */
  payload: z.record(z.string(), z.unknown()),
  attempts: z.number().int(),
  /** The last failure. */
  error: z.string(),
  failedAt: z.number(),
  createdAt: z.number(),
})
export type FailedJob = z.infer<typeof FailedJob>
export const FailedJobsPage = pageOf(FailedJob)

export const OneJob = z.strictObject({ id: z.string().regex(/^[1-9]\d{0,14}$/) })
