// The mails about an invitation, made by jobs.
import { translator } from '#client/translator.ts'
import { readReader } from '#features/accounts/queries.ts'
import { readPractice } from '#features/practice/queries.ts'
import { withSystem } from '#platform/db/tx.ts'
import { env } from '#platform/env.ts'
import { sendMail } from '#platform/mail/send.ts'
import { invitationLink, readAcceptance, readLetter } from '../queries.ts'

/** Mails an invitation to its address. One that was answered, taken back or mailed again meanwhile is not sent. */
export async function mailInvitation({ invitationId, sends }: { invitationId: string; sends: number }): Promise<void> {
  const [letter, { name: brand }] = await withSystem('an invitation is mailed', (tx) =>
    Promise.all([readLetter(tx, invitationId, sends), readPractice(tx)]),
  )
  if (!letter) return
  const { InvitationEmail } = await import('./emails/invitation.tsx')
  await sendMail({
    dedupeKey: `engagements.invitation:${invitationId}:${sends}`,
    template: 'engagements.invitation',
    // No name: a coach would choose what somebody else's mail program shows of them.
    to: { name: '', address: letter.email },
    subject: translator(letter.locale, 'ClientMail')('invitation.subject', {
      coach: letter.coach.name,
      practice: brand,
    }),
    body: InvitationEmail({ letter, brand, link: invitationLink(letter), now: Date.now() }),
  })
}

/** Tells a coach who accepted. */
export async function tellAccepted(invitationId: string): Promise<void> {
  const found = await withSystem('a coach is told', async (tx) => {
    const accepted = await readAcceptance(tx, invitationId)
    if (!accepted) return null
    const [reader, practice] = await Promise.all([readReader(tx, accepted.coachId), readPractice(tx)])
    return reader && { accepted, reader, brand: practice.name }
  })
  if (!found) return
  const { accepted, reader, brand } = found
  const { AcceptedEmail } = await import('./emails/accepted.tsx')
  await sendMail({
    dedupeKey: `engagements.accepted:${invitationId}`,
    template: 'engagements.accepted',
    to: { name: reader.name, address: reader.email },
    subject: translator(reader.locale, 'ClientMail')('accepted.subject', { client: accepted.client }),
    body: AcceptedEmail({ ...accepted, reader, brand, baseUrl: env().BASE_URL }),
  })
}
