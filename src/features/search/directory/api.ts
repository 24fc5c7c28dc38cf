import * as z from 'zod'
import { readPractice } from '#features/practice/queries.ts'
import { EVERYONE, procedure, unwrap } from '#platform/api/procedure.ts'
import type { Tx } from '#platform/db/tx.ts'
import { notFound, ok } from '#platform/result.ts'
import { readFacets } from './facets/queries.ts'
import { CoachesPage, CoachPage, Facets, Filters, ListCoaches, OneHandle, Soonest } from './input.ts'
import { isOpening, listCoaches, readCoachPage, readSoonest } from './queries.ts'

const read = procedure({ audience: EVERYONE, limit: 'read' })
const tags = ['coaches']

/** Mounted beside what `coaches` knows of itself: the list needs offerings and free times, which coaches do not know. */
export const directoryApi = {
  directory: read
    .route({ method: 'GET', path: '/coaches', summary: 'Coaches who can be found, with their next free times', tags })
    .input(ListCoaches)
    .output(CoachesPage)
    .handler(({ input, context }) => {
      const door = isOpening(input) ? context.ask : context.read
      return door((tx) => inDirectory(tx, listCoaches(tx, input)))
    }),
  facets: read
    .route({ method: 'GET', path: '/coach-facets', summary: 'What coaches can be filtered by', tags })
    .input(Filters)
    .output(Facets)
    .handler(({ input, context }) => context.read((tx) => inDirectory(tx, readFacets(tx, input)))),
  soonest: read
    .route({ method: 'GET', path: '/coach-soonest', summary: 'Who is free soonest, and how many there are', tags })
    .input(z.strictObject({}))
    .output(Soonest)
    .handler(({ context }) => context.read(readSoonest)),
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

/** What the directory says; not found where the practice has none. */
async function inDirectory<T>(tx: Tx, asked: Promise<T>): Promise<T> {
  const [{ directory }, said] = await Promise.all([readPractice(tx), asked])
  return unwrap(directory ? ok(said) : notFound())
}
