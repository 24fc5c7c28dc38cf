import { procedure } from '#platform/api/procedure.ts'
import { personOf } from '#platform/api/signed-in.ts'
import { Session } from '../input.ts'
import { settleSession } from './commands.ts'
import { SettleSession } from './input.ts'

export const outcomesApi = {
  settle: procedure({ audience: ['coach'], limit: 'write' })
    .route({ method: 'PUT', path: '/sessions/{id}/outcome', summary: 'Say how a session went', tags: ['sessions'] })
    .input(SettleSession)
    .output(Session)
    .handler(({ input, context }) => context.write((tx) => settleSession(tx, personOf(context), input))),
}
