import * as z from 'zod'
import { Email, Password } from '../input.ts'
import { LinkToken } from '../password/input.ts'

export const RequestEmailChange = z.strictObject({ email: Email, password: Password })
export type RequestEmailChange = z.infer<typeof RequestEmailChange>

/** By the link that went to the old address, or to the new one. */
export const AgreeToEmailChange = z.strictObject({ side: z.enum(['old', 'new']), token: LinkToken })

/** How far a change of address is: `done` once both sides have said yes. */
export const EmailChangeStep = z.object({ done: z.boolean(), waitingFor: z.enum(['old', 'new']).nullable() })
export type EmailChangeStep = z.infer<typeof EmailChangeStep>
