import { procedure, unwrap } from '#platform/api/procedure.ts'
import { notFound, ok } from '#platform/result.ts'
import { ErrorFile, ErrorsPage, ListErrors, OneError } from './input.ts'
import { listErrors, readError } from './queries.ts'

const read = procedure({ audience: ['admin'], limit: 'read' })
const tags = ['admin']

export const errorsApi = {
  errors: read
    .route({ method: 'GET', path: '/admin/errors', summary: 'Distinct unexpected errors, the last one first', tags })
    .input(ListErrors)
    .output(ErrorsPage)
    .handler(({ input, context }) => context.read((tx) => listErrors(tx, input))),
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
