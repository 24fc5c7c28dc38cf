import * as z from 'zod'
import { procedure, SIGNED_IN } from '#platform/api/procedure.ts'
import { keepFavourite, releaseFavourite } from './commands.ts'
import { Favourites, OneFavourite } from './input.ts'
import { readFavourites } from './queries.ts'

const tags = ['favourites']
const write = procedure({ audience: SIGNED_IN, limit: 'write' })

export const favouritesApi = {
  mine: procedure({ audience: SIGNED_IN, limit: 'read' })
    .route({ method: 'GET', path: '/me/favourites', summary: 'The coaches I keep', tags })
    .input(z.strictObject({}))
    .output(Favourites)
    .handler(({ context }) => context.read((tx) => readFavourites(tx, context.actor))),
  keep: write
    .route({ method: 'PUT', path: '/me/favourites/{coachId}', summary: 'Keep a coach', tags })
    .input(OneFavourite)
    .output(Favourites)
    .handler(({ input, context }) => context.write((tx) => keepFavourite(tx, context.actor, input.coachId))),
  release: write
    .route({ method: 'DELETE', path: '/me/favourites/{coachId}', summary: 'Let go of a coach', tags })
    .input(OneFavourite)
    .output(Favourites)
    .handler(({ input, context }) => context.write((tx) => releaseFavourite(tx, context.actor, input.coachId))),
}
