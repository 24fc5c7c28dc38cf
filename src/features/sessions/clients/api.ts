import { procedure, unwrap } from '#platform/api/procedure.ts'
import { personOf } from '#platform/api/signed-in.ts'
import { notFound, ok } from '#platform/result.ts'
import { endWork, resumeWork } from './commands.ts'
import { ClientCounts, ClientFile, ClientsPage, CountClients, ListClients, OneClient } from './input.ts'
import { countClients, listClients, readClient } from './queries.ts'

const read = procedure({ audience: ['coach'], limit: 'read' })
const write = procedure({ audience: ['coach'], limit: 'write' })
const tags = ['clients']

export const clientsApi = {
  clients: read
    .route({ method: 'GET', path: '/me/clients', summary: 'The people I work with', tags })
    .input(ListClients)
    .output(ClientsPage)
    .handler(({ input, context }) => context.read((tx) => listClients(tx, personOf(context), input))),
  clientCounts: read
    .route({ method: 'GET', path: '/me/clients/counts', summary: 'How many clients and open invitations I have', tags })
    .input(CountClients)
    .output(ClientCounts)
    .handler(({ input, context }) => context.read((tx) => countClients(tx, personOf(context), input))),
  client: read
    .route({ method: 'GET', path: '/me/clients/{id}', summary: 'One of my clients', tags })
    .input(OneClient)
    .output(ClientFile)
    .handler(({ input, context }) =>
      context.read(async (tx) => {
        const client = await readClient(tx, personOf(context), input.id)
        return unwrap(client ? ok(client) : notFound())
      }),
    ),
  endWork: write
    .route({ method: 'PUT', path: '/me/clients/{id}/ending', summary: 'End the work with a client', tags })
    .input(OneClient)
    .output(ClientFile)
    .handler(({ input, context }) => context.write((tx) => endWork(tx, personOf(context), input.id))),
  resumeWork: write
    .route({ method: 'DELETE', path: '/me/clients/{id}/ending', summary: 'Take the work up again', tags })
    .input(OneClient)
    .output(ClientFile)
    .handler(({ input, context }) => context.write((tx) => resumeWork(tx, personOf(context), input.id))),
}
