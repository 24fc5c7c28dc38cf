import * as z from 'zod'
import { procedure, unwrap } from '#platform/api/procedure.ts'
import { personOf } from '#platform/api/signed-in.ts'
import { notFound, ok } from '#platform/result.ts'
import { Session } from '../input.ts'
import { Times } from '../reschedule/input.ts'
import { bookForClient } from './commands.ts'
import { AskOpenTimes, BookForClient, Clients } from './input.ts'
import { readClients, readOpenTimes } from './queries.ts'

const read = procedure({ audience: ['coach'], limit: 'read' })
const tags = ['sessions']

export const placingApi = {
  bookableClients: read
    .route({ method: 'GET', path: '/me/bookable-clients', summary: 'Whom I may book a session for', tags })
    .input(z.strictObject({}))
    .output(Clients)
    .handler(({ context }) => context.read((tx) => readClients(tx, personOf(context)))),
  openTimes: read
    .route({ method: 'GET', path: '/me/open-times', summary: 'When I may book somebody', tags })
    .input(AskOpenTimes)
    .output(Times)
    .handler(({ input, context }) =>
      context.read(async (tx) => {
        const times = await readOpenTimes(tx, personOf(context), input)
        return unwrap(times ? ok(times) : notFound())
      }),
    ),
  bookForClient: procedure({ audience: ['coach'], limit: 'write' })
    .route({ method: 'POST', path: '/me/bookings', summary: 'Book a session for a client', tags, successStatus: 201 })
    .input(BookForClient)
    .output(Session)
    .handler(({ input, context }) => context.write((tx) => bookForClient(tx, personOf(context), input))),
}
