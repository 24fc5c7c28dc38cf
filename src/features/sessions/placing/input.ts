import * as z from 'zod'
import { isWindow, Start, within } from '../reschedule/input.ts'

/** A coach books one of their own clients. */
export const BookForClient = z.strictObject({ clientId: z.uuid(), offeringId: z.uuid(), startsAt: Start })
export type BookForClient = z.infer<typeof BookForClient>

export const AskOpenTimes = z.strictObject({ offeringId: z.uuid(), ...within }).refine(isWindow, { path: ['to'] })
export type AskOpenTimes = z.infer<typeof AskOpenTimes>

/** Those a coach works with. */
export const Clients = z.array(z.object({ id: z.uuid(), name: z.string(), zone: z.string() }))
export type Clients = z.infer<typeof Clients>
