import * as z from 'zod'

/** Letters that tell an owner what happened to their account. */
export const NOTICES = [
  'password_changed',
  'second_factor_on',
  'second_factor_off',
  'backup_codes_made',
  'backup_code_used',
  'deletion_scheduled',
] as const
export type Notice = (typeof NOTICES)[number]

/** Letters that ask for something: each carries one link. */
export const REQUESTS = [
  'verify',
  'already_here',
  'use_password',
  'reset',
  'email_approve',
  'email_confirm',
  'email_changed',
] as const
export type Request = (typeof REQUESTS)[number]

export const SendNotice = z.object({
  accountId: z.uuid(),
  notice: z.enum(NOTICES),
  /** How many backup codes are left; when the account is erased, in epoch milliseconds. */
  values: z.record(z.string(), z.number()),
  once: z.uuid(),
})
export type SendNotice = z.infer<typeof SendNotice>

export const SendVerification = z.object({ email: z.string(), next: z.string().optional() })
export const SendReset = z.object({ email: z.string() })
export const SendEmailChange = z.object({ accountId: z.uuid() })
export const SendEmailChanged = z.object({ accountId: z.uuid(), oldEmail: z.string() })
