// What comes in and goes out. Instants are epoch milliseconds.
import * as z from 'zod'
import { Email, Locale } from '#features/accounts/input.ts'
import { pageInput, pageOf } from '#platform/api/page.ts'
import { line, prose } from '#platform/api/text.ts'
import { NOTE_MAX, REFUSALS } from './rules.ts'

/** As the coach calls them, until they say themselves. */
export const InvitedName = line(80)
/** The coach's own words in the mail. */
export const Note = prose(NOTE_MAX)

export const Invite = z.strictObject({
  email: Email,
  name: InvitedName.default(''),
  /** Of the mail. */
  locale: Locale,
  note: Note.default(''),
})
export type Invite = z.infer<typeof Invite>

/** An invitation as the coach sees it, until somebody accepts. */
export const Invitation = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  locale: Locale,
  /** `ended` by the clock: nobody answered. */
  state: z.enum(['open', 'ended', 'declined']),
  sentAt: z.number(),
  expiresAt: z.number(),
  answeredAt: z.number().nullable(),
  /** From when on it may be mailed again; null where it may not. */
  againFrom: z.number().nullable(),
})
export type Invitation = z.infer<typeof Invitation>

export const ListInvitations = z.strictObject(pageInput(100, 20))
export type ListInvitations = z.infer<typeof ListInvitations>
export const InvitationsPage = pageOf(Invitation)
export type InvitationsPage = z.infer<typeof InvitationsPage>

export const OneInvitation = z.strictObject({ id: z.uuid() })

export const ByToken = z.strictObject({ token: z.string().max(400) })

/** What the bearer of a mail's link is shown. */
export const OpenedInvitation = z.object({
  /** `yours`: accepted by whoever asks; `own`: whoever asks invited. `gone`: its coach is. */
  state: z.enum(['open', 'expired', 'answered', 'taken_back', 'yours', 'own', 'gone']),
  coach: z
    .object({
      id: z.uuid(),
      name: z.string(),
      headline: z.string(),
      handle: z.string(),
      /** Whether clients can book now. */
      isBookable: z.boolean(),
    })
    .nullable(),
  /** While it is open: whom it was sent to, with what words, until when it is good. */
  sent: z.object({ name: z.string(), email: z.string(), note: z.string(), expiresAt: z.number() }).nullable(),
})
export type OpenedInvitation = z.infer<typeof OpenedInvitation>

/** With whom one works now. */
export const Accepted = z.object({ handle: z.string(), isBookable: z.boolean() })
export type Accepted = z.infer<typeof Accepted>

/** Why somebody of several was not invited. */
export const Problem = z.enum(REFUSALS)
