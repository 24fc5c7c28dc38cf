// Whom a coach of the demo invited, and how she reaches the clients she has.
import { declineInvitation, inviteClient } from '#features/engagements/invitations/commands.ts'
import type { Invite } from '#features/engagements/invitations/input.ts'
import { invitationLink } from '#features/engagements/invitations/queries.ts'
import { saveRecord } from '#features/engagements/records/commands.ts'
import type { SaveRecord } from '#features/engagements/records/input.ts'
import type { Person } from '#platform/db/actor.ts'
import { VISITOR } from '#platform/db/actor.ts'
import { withActor } from '#platform/db/tx.ts'
import { done } from './done.ts'

type SeedInvitation = Invite & { declined?: true }
type SeedRecord = Omit<SaveRecord, 'id'> & { client: string }

/** Ines Moreau’s: the coach whose login is printed. */
export const INVITED: SeedInvitation[] = [
  {
    ...{ email: 'marta.pires@outlook.example', name: 'Marta Pires', locale: 'en' },
    note: 'You asked where we could go on after the workshop. Here: choose a time, and bring the question you left with.',
  },
  {
    ...{ email: 'jonas.feld@feld-partner.example', name: 'Jonas Feld', locale: 'de' },
    note: 'Schön, dass wir gesprochen haben. Ab hier buchen Sie selbst.',
  },
  { ...{ email: 'b.costa@nordsted.example', name: 'Beatriz Costa', locale: 'en', note: '' }, declined: true },
]

export const RECORDS: SeedRecord[] = [
  { client: 'amara', email: 'amara@okafor.example', phone: '+351 21 555 0143', organisation: 'Cais Logistics' },
  { client: 'sam', email: 'sam@obi.example', phone: '', organisation: 'Obi & Daughters' },
  { client: 'mateus', email: 'mateus.ramos@nordsted.example', phone: '+351 21 555 0178', organisation: 'Nordsted' },
]

/** Invites as the coach would; who said no did so with the link of the mail. */
export async function bringClients(coach: Person, idOf: (client: string) => string): Promise<void> {
  for (const { declined, ...wish } of INVITED) {
    const invitation = await withActor(coach, async (tx) => done(await inviteClient(tx, coach, wish)))
    if (!declined) continue
    const token =
      invitationLink({ ...invitation, sends: 1 })
        .split('/')
        .at(-1) ?? ''
    await withActor(VISITOR, async (tx) => done(await declineInvitation(tx, token)))
  }
  await withActor(coach, async (tx) => {
    for (const { client, ...record } of RECORDS) done(await saveRecord(tx, coach, { id: idOf(client), ...record }))
  })
}
