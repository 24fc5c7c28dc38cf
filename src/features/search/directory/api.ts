import { EVERYONE, procedure, unwrap } from '#platform/api/procedure.ts'
import { notFound, ok } from '#platform/result.ts'
import { readFacets } from './facets/queries.ts'
import { CoachesPage, CoachPage, Facets, Filters, ListCoaches, OneHandle } from './input.ts'
import { listCoaches, readCoachPage } from './queries.ts'

const read = procedure({ audience: EVERYONE, limit: 'read' })
const tags = ['coaches']

/** Mounted beside what `coaches` knows of itself: the list needs offerings and free times, which coaches do not know. */
export const directoryApi = {
  directory: read
    .route({ method: 'GET', path: '/coaches', summary: 'Coaches who can be found, with their next free times', tags })
    .input(ListCoaches)
    .output(CoachesPage)
    .handler(({ input, context }) => context.read((tx) => listCoaches(tx, input))),
  facets: read
    .route({ method: 'GET', path: '/coach-facets', summary: 'What coaches can be filtered by', tags })
    .input(Filters)
    .output(Facets)
    .handler(({ input, context }) => context.read((tx) => readFacets(tx, input))),
  byHandle: read
    .route({ method: 'GET', path: '/coaches/{handle}', summary: 'The public page of a coach', tags })
    .input(OneHandle)
    .output(CoachPage)
    .handler(({ input, context }) =>
      context.read(async (tx) => {
        const page = await readCoachPage(tx, input.handle)
        return unwrap(page ? ok(page) : notFound())
      }),
    ),
}
