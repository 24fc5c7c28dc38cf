import * as z from 'zod'
import { Email } from '#features/accounts/input.ts'
import { line } from '#platform/api/text.ts'

/** How a coach reaches a client, as the coach wrote it down. Nothing has to be there. */
export const ClientRecord = z.object({ email: z.string(), phone: z.string(), organisation: z.string() })
export type ClientRecord = z.infer<typeof ClientRecord>

/** What is left out stays as it is. */
export const SaveRecord = z.strictObject({
  id: z.uuid(),
  email: z.union([z.literal(''), Email]).optional(),
  phone: line(40).optional(),
  organisation: line(80).optional(),
})
export type SaveRecord = z.infer<typeof SaveRecord>
