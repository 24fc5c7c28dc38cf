import * as z from 'zod'
import { Password } from '../input.ts'

export const WithPassword = z.strictObject({ password: Password })

/** What an authenticator app needs. */
export const Enrolment = z.object({
  /** `otpauth://…`, for the app on this very device. */
  uri: z.string(),
  /** To type by hand. */
  secret: z.string(),
  /** The same as a picture: an SVG path of dark squares on a grid of `size`. */
  qr: z.object({ size: z.number().int(), path: z.string() }),
})
export type Enrolment = z.infer<typeof Enrolment>

/** Shown once; each works once. */
export const BackupCodes = z.object({ backupCodes: z.array(z.string()) })
export type BackupCodes = z.infer<typeof BackupCodes>
