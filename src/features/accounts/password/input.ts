import * as z from 'zod'
import { Email, Password } from '../input.ts'

export const ChangePassword = z.strictObject({ password: Password, newPassword: Password })
export type ChangePassword = z.infer<typeof ChangePassword>

export const RequestReset = z.strictObject({ email: Email })

/** What a mail's link carries. */
export const LinkToken = z
  .string()
  .min(16)
  .max(128)
  .regex(/^[\w-]+$/)

export const ResetPassword = z.strictObject({ token: LinkToken, newPassword: Password })
export type ResetPassword = z.infer<typeof ResetPassword>
