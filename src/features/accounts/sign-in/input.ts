import * as z from 'zod'
import { Email, Password } from '../input.ts'

export const SignIn = z.strictObject({
  email: Email,
  password: Password,
  /** Whether the browser keeps the session when it is closed. */
  remember: z.boolean().default(true),
})
export type SignIn = z.infer<typeof SignIn>

/** Six digits, however they are spaced. */
export const Code = z
  .string()
  .max(20)
  .overwrite((text) => text.replace(/\s/g, ''))
  .regex(/^\d{6}$/)

/** A backup code, however it is typed: case, dashes and spaces do not matter, nor do letters that look like digits. */
export const BackupCode = z
  .string()
  .max(40)
  .overwrite((text) => text.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1'))
  .regex(/^[0-9a-hjkmnp-tv-z]{16}$/)

export const GiveCode = z.strictObject({ code: Code })
export const GiveBackupCode = z.strictObject({ code: BackupCode })

/** `second_factor`: nothing is open yet, a code is asked for. `done`: signed in. */
export const SignedIn = z.object({
  step: z.enum(['second_factor', 'done']),
  /** Once done: whether a second factor must be set up first, or is worth proposing. */
  secondFactor: z.enum(['on', 'required', 'proposed', 'off']).optional(),
})
export type SignedIn = z.infer<typeof SignedIn>
