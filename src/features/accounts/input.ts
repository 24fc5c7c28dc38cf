import * as z from 'zod'
import { line } from '#platform/api/text.ts'

/** One spelling an address: compared, stored and counted like this. Before validation, so that no look-alike slips by. */
export const normalEmail = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** An address in ASCII, in its one spelling. */
export const Email = z.string().max(320).overwrite(normalEmail).pipe(z.email().max(254))
/** Anything somebody types as their password; password/rules.ts judges new ones. */
export const Password = z.string().min(1).max(500)
export const Name = line(80, 1)
export const Locale = z.enum(['en', 'de', 'es'])
export const HourCycle = z.enum(['h12', 'h23'])
/** An IANA zone. */
export const Zone = z.string().max(64).refine(isZone)

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name })) && !/^[+-]/.test(name)
  } catch {
    return false
  }
}

/** Who is asking, as the pages of the app need it. */
export const Me = z.object({
  id: z.uuid(),
  kind: z.enum(['client', 'coach', 'admin']),
  name: z.string(),
  email: z.string(),
  locale: Locale,
  zone: z.string(),
  hourCycle: HourCycle,
  secondFactor: z.boolean(),
  /** An admin without a second factor may only set one up. */
  mustEnrol: z.boolean(),
  /** Epoch milliseconds: the account is erased then, unless its owner keeps it. */
  deleteAfter: z.number().nullable(),
})
export type Me = z.infer<typeof Me>

export const UpdateProfile = z.strictObject({
  name: Name.optional(),
  locale: Locale.optional(),
  zone: Zone.optional(),
  hourCycle: HourCycle.optional(),
})
export type UpdateProfile = z.infer<typeof UpdateProfile>

/** An answer that says no more than that it was done. */
export const Done = z.object({})
export type Done = z.infer<typeof Done>
