// The mails about an application, made by jobs: each in its reader's language.
import { translator } from '#client/translator.ts'
import type { Reader } from '#features/accounts/queries.ts'
import { readReader } from '#features/accounts/queries.ts'
import { readPractice } from '#features/practice/queries.ts'
import { withSystem } from '#platform/db/tx.ts'
import { env } from '#platform/env.ts'
import { sendMail } from '#platform/mail/send.ts'
import { readAdmins } from '../application/queries.ts'
import type { OwnProfile } from '../input.ts'
import { readOwnProfile } from '../profile/queries.ts'

/** Names one application among those of a coach: when it was handed in, in epoch milliseconds. */
export type OneApplication = { coachId: string; at: number }

/** Tells every admin that somebody applied. One that was taken back meanwhile is not announced. */
export async function tellAdmins({ coachId, at }: OneApplication): Promise<void> {
  const found = await withSystem('who is told of an application', async (tx) => {
    const [coach, admins, practice] = await Promise.all([readOwnProfile(tx, coachId), readAdmins(tx), readPractice(tx)])
    const readers = await Promise.all(admins.map((id) => readReader(tx, id)))
    return { coach, brand: practice.name, readers: readers.filter((reader) => reader !== null) }
  })
  const { coach, brand, readers } = found
  if (coach?.status !== 'applied') return
  const { AppliedEmail } = await import('../emails/applied.tsx')
  for (const reader of readers) {
    await send('applied', { coach, at, reader }, AppliedEmail({ coach, reader, brand, baseUrl: env().BASE_URL }))
  }
}

/** Tells the applicant what an admin decided. */
export async function tellApplicant(decision: 'approved' | 'declined', { coachId, at }: OneApplication): Promise<void> {
  const [coach, reader, practice] = await withSystem('an applicant is told', (tx) =>
    Promise.all([readOwnProfile(tx, coachId), readReader(tx, coachId), readPractice(tx)]),
  )
  if (!coach || !reader) return
  const { DecidedEmail } = await import('../emails/decided.tsx')
  const body = DecidedEmail({ decision, coach, reader, brand: practice.name, baseUrl: env().BASE_URL })
  await send(decision, { coach, at, reader }, body)
}

type Letter = { coach: OwnProfile; at: number; reader: Reader }

const send = (what: 'applied' | 'approved' | 'declined', { coach, at, reader }: Letter, body: Body) =>
  sendMail({
    dedupeKey: `coaches.${what}:${coach.id}:${at}:${reader.id}`,
    template: `coaches.${what}`,
    to: { name: reader.name, address: reader.email },
    subject: translator(reader.locale, 'CoachMail')(`${what}.subject`, { name: coach.name }),
    body,
  })

type Body = Parameters<typeof sendMail>[0]['body']
