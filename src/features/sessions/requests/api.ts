import { procedure } from '#platform/api/procedure.ts'
import { personOf } from '#platform/api/signed-in.ts'
import { OneSession, Session } from '../input.ts'
import { acceptProposal, acceptRequest, declineRequest, proposeTimes, withdrawRequest } from './commands.ts'
import { AcceptProposal, DeclineRequest, ProposeTimes } from './input.ts'

const coach = procedure({ audience: ['coach'], limit: 'write' })
/** A coach may be somebody's client. */
const client = procedure({ audience: ['client', 'coach'], limit: 'write' })
const tags = ['sessions']

export const requestsApi = {
  acceptRequest: coach
    .route({ method: 'POST', path: '/sessions/{id}/acceptance', summary: 'Accept the time asked for', tags })
    .input(OneSession)
    .output(Session)
    .handler(({ input, context }) => context.write((tx) => acceptRequest(tx, personOf(context), input.id))),
  declineRequest: coach
    .route({ method: 'POST', path: '/sessions/{id}/declination', summary: 'Decline a request', tags })
    .input(DeclineRequest)
    .output(Session)
    .handler(({ input, context }) => context.write((tx) => declineRequest(tx, personOf(context), input))),
  proposeTimes: coach
    .route({ method: 'PUT', path: '/sessions/{id}/proposal', summary: 'Offer one to three other times', tags })
    .input(ProposeTimes)
    .output(Session)
    .handler(({ input, context }) => context.write((tx) => proposeTimes(tx, personOf(context), input))),
  acceptProposal: client
    .route({ method: 'POST', path: '/sessions/{id}/proposal/acceptance', summary: 'Take a time offered', tags })
    .input(AcceptProposal)
    .output(Session)
    .handler(({ input, context }) => context.write((tx) => acceptProposal(tx, personOf(context), input))),
  withdrawRequest: client
    .route({ method: 'DELETE', path: '/sessions/{id}/request', summary: 'Take a request back', tags })
    .input(OneSession)
    .output(Session)
    .handler(({ input, context }) => context.write((tx) => withdrawRequest(tx, personOf(context), input.id))),
}
