import * as z from 'zod'
import { procedure, unwrap } from '#platform/api/procedure.ts'
import { notFound, ok } from '#platform/result.ts'
import { ErrorFile, ErrorState, ErrorsPage, ListErrors, OneError } from './input.ts'
import { listErrors, readError, readErrorState } from './queries.ts'

const read = procedure({ audience: ['admin'], limit: 'read' })
const tags = ['admin']

export const errorsApi = {
  errors: read
    .route({ method: 'GET', path: '/admin/errors', summary: 'Distinct unexpected errors, the last one first', tags })
    .input(ListErrors)
    .output(ErrorsPage)
    .handler(({ input, context }) => context.read((tx) => listErrors(tx, input))),
  errorState: read
    .route({ method: 'GET', path: '/admin/errors/state', summary: 'How many distinct errors there are', tags })
    .input(z.strictObject({}))
    .output(ErrorState)
    .handler(({ context }) => context.read(readErrorState)),
  error: read
    .route({ method: 'GET', path: '/admin/errors/{id}', summary: 'One error with its stack', tags })
    .input(OneError)
    .output(ErrorFile)
    .handler(({ input, context }) =>
      context.read(async (tx) => {
        const error = await readError(tx, input.id)
        return unwrap(error ? ok(error) : notFound())
      }),
    ),
}
