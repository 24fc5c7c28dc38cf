import { procedure, unwrap } from '#platform/api/procedure.ts'
import { personOf } from '#platform/api/signed-in.ts'
import { notFound, ok } from '#platform/result.ts'
import { Session } from '../input.ts'
import { moveSession } from './commands.ts'
import { AskNewTimes, MoveSession, Times } from './input.ts'
import { readNewTimes } from './queries.ts'

const tags = ['sessions']

export const rescheduleApi = {
  newTimes: procedure({ audience: ['client', 'coach'], limit: 'read' })
    .route({ method: 'GET', path: '/sessions/{id}/times', summary: 'Where a session may be moved to', tags })
    .input(AskNewTimes)
    .output(Times)
    .handler(({ input, context }) =>
      context.read(async (tx) => {
        const times = await readNewTimes(tx, input)
        return unwrap(times ? ok(times) : notFound())
      }),
    ),
  move: procedure({ audience: ['client', 'coach'], limit: 'write' })
    .route({ method: 'PUT', path: '/sessions/{id}/time', summary: 'Move a confirmed session', tags })
    .input(MoveSession)
    .output(Session)
    .handler(({ input, context }) => context.write((tx) => moveSession(tx, personOf(context), input))),
}
