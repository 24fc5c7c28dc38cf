import * as z from 'zod'
import { Email, HourCycle, Locale, Name, Zone } from '../input.ts'
import { Code } from '../sign-in/input.ts'

/** `locale` is the mail's language where the address has no account. */
export const RequestCode = z.strictObject({ email: Email, locale: Locale.default('en') })
export type RequestCode = z.infer<typeof RequestCode>

/** What stands beside address and code is for an account that is opened by it; of one there is, it changes nothing. */
export const GiveEmailCode = z.strictObject({
  email: Email,
  code: Code,
  name: Name.optional(),
  locale: Locale.default('en'),
  zone: Zone.default('Etc/UTC'),
  hourCycle: HourCycle.default('h23'),
})
export type GiveEmailCode = z.infer<typeof GiveEmailCode>

/** The job of one mail; `request` is the time it was asked for. */
export const SendCode = z.object({ email: z.string(), locale: Locale, request: z.uuid() })
export type SendCode = z.infer<typeof SendCode>
