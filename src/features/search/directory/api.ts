import * as z from 'zod'
import { EVERYONE, procedure, unwrap } from '#platform/api/procedure.ts'
import { notFound, ok } from '#platform/result.ts'
import { CoachesPage, CoachPage, Facets, ListCoaches, OneHandle } from './input.ts'
import { listCoaches, readCoachPage, readFacets } from './queries.ts'

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
    .input(z.strictObject({}))
    .output(Facets)
    .handler(({ context }) => context.read(readFacets)),
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
