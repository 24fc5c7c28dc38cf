import * as z from 'zod'
import { Email, HourCycle, Locale, Name, Password, Zone } from '../input.ts'
import { LinkToken } from '../password/input.ts'

/** Everybody signs up as a client: there is no role to ask for. */
export const SignUp = z.strictObject({
  name: Name,
  email: Email,
  password: Password,
  locale: Locale.default('en'),
  zone: Zone.default('Etc/UTC'),
  hourCycle: HourCycle.default('h23'),
  /** A path of ours to go on to once the address is confirmed. */
  next: z.string().max(512).optional(),
})
export type SignUp = z.infer<typeof SignUp>

export const RequestVerification = z.strictObject({ email: Email, next: z.string().max(512).optional() })

/** The link proves the address, the password that it was you who signed up with it. */
export const VerifyEmail = z.strictObject({ token: LinkToken, password: Password })
export type VerifyEmail = z.infer<typeof VerifyEmail>
