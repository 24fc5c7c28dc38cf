import { procedure } from '#platform/api/procedure.ts'
import { personOf } from '#platform/api/signed-in.ts'
import { saveRecord } from './commands.ts'
import { ClientRecord, SaveRecord } from './input.ts'

export const recordsApi = {
  saveRecord: procedure({ audience: ['coach'], limit: 'write' })
    .route({
      ...{ method: 'PATCH', path: '/me/clients/{id}/record', tags: ['clients'] },
      summary: 'Write down how I reach a client',
    })
    .input(SaveRecord)
    .output(ClientRecord)
    .handler(({ input, context }) => context.write((tx) => saveRecord(tx, personOf(context), input))),
}
