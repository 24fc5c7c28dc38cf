import { Done } from '#features/accounts/input.ts'
import { EVERYONE, procedure, unwrap } from '#platform/api/procedure.ts'
import { personOf } from '#platform/api/signed-in.ts'
import { acceptInvitation, declineInvitation, inviteClient, sendAgain, takeBack } from './commands.ts'
import {
  Accepted,
  ByToken,
  Invitation,
  InvitationsPage,
  Invite,
  ListInvitations,
  OneInvitation,
  OpenedInvitation,
} from './input.ts'
import { listInvitations, openInvitation } from './queries.ts'
import { inviteSeveral } from './several/commands.ts'
import { InvitedSeveral, InviteSeveral, Plan, PlanInvitations } from './several/input.ts'
import { planInvitations } from './several/queries.ts'

/** Mails to addresses that somebody typed, but fifty a day at most, by a coach an admin approved. */
const write = procedure({ audience: ['coach'], limit: 'write' })
/** By the token of a mail, which says who may. By POST: it stays out of addresses and their logs. */
const byToken = procedure({ audience: EVERYONE, limit: 'write' })
const tags = ['clients']

export const invitationsApi = {
  invitations: procedure({ audience: ['coach'], limit: 'read' })
    .route({ method: 'GET', path: '/me/invitations', summary: 'Whom I invited and who has not accepted', tags })
    .input(ListInvitations)
    .output(InvitationsPage)
    .handler(({ input, context }) => context.read((tx) => listInvitations(tx, personOf(context), input))),
  invite: write
    .route({ method: 'POST', path: '/me/invitations', summary: 'Invite a client by mail', tags, successStatus: 201 })
    .input(Invite)
    .output(Invitation)
    .handler(({ input, context }) => context.write((tx) => inviteClient(tx, personOf(context), input))),
  planInvitations: write
    .route({ method: 'POST', path: '/me/invitations/plan', summary: 'What a CSV list would send; sends nothing', tags })
    .input(PlanInvitations)
    .output(Plan)
    .handler(({ input, context }) =>
      context.read(async (tx) => unwrap(await planInvitations(tx, personOf(context), input.text))),
    ),
  inviteSeveral: write
    .route({ method: 'POST', path: '/me/invitations/several', summary: 'Invite up to fifty clients by mail', tags })
    .input(InviteSeveral)
    .output(InvitedSeveral)
    .handler(({ input, context }) => context.write((tx) => inviteSeveral(tx, personOf(context), input))),
  inviteAgain: write
    .route({ method: 'POST', path: '/me/invitations/{id}/mails', summary: 'Mail an invitation once more', tags })
    .input(OneInvitation)
    .output(Invitation)
    .handler(({ input, context }) => context.write((tx) => sendAgain(tx, personOf(context), input.id))),
  takeBackInvitation: write
    .route({ method: 'DELETE', path: '/me/invitations/{id}', summary: 'Take an invitation back', tags })
    .input(OneInvitation)
    .output(Done)
    .handler(({ input, context }) => context.write((tx) => takeBack(tx, personOf(context), input.id))),
  openInvitation: byToken
    .route({ method: 'POST', path: '/invitations', summary: 'What the link of an invitation is about', tags })
    .input(ByToken)
    .output(OpenedInvitation)
    .handler(({ input, context }) =>
      context.read(async (tx) => unwrap(await openInvitation(tx, context.actor, input.token))),
    ),
  acceptInvitation: procedure({ audience: ['client', 'coach'], limit: 'write' })
    .route({ method: 'POST', path: '/invitations/acceptance', summary: 'Accept an invitation', tags })
    .input(ByToken)
    .output(Accepted)
    .handler(({ input, context }) => context.write((tx) => acceptInvitation(tx, input.token))),
  declineInvitation: byToken
    .route({ method: 'POST', path: '/invitations/refusal', summary: 'Say no to an invitation', tags })
    .input(ByToken)
    .output(Done)
    .handler(({ input, context }) => context.write((tx) => declineInvitation(tx, input.token))),
}
