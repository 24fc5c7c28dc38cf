import * as z from 'zod'
import { Problem } from '#platform/api/problem.ts'
import { procedure, unwrap } from '#platform/api/procedure.ts'
import type { Actor, Person } from '#platform/db/actor.ts'
import { notFound, ok } from '#platform/result.ts'
import { changeRating, rateSession } from './commands.ts'
import { RateSession, SessionRating } from './input.ts'
import { readRating } from './queries.ts'

const audience = ['client', 'coach'] as const
const tags = ['sessions']

export const reviewsApi = {
  get: procedure({ audience, limit: 'read' })
    .route({ method: 'GET', path: '/sessions/{id}/rating', summary: 'How its client found a session', tags })
    .input(z.strictObject({ id: z.uuid() }))
    .output(SessionRating)
    .handler(({ input, context }) =>
      context.read(async (tx) => {
        const rating = await readRating(tx, input.id)
        return unwrap(rating ? ok(rating) : notFound())
      }),
    ),
  rate: procedure({ audience, limit: 'write' })
    .route({
      method: 'POST',
      path: '/sessions/{id}/rating',
      summary: 'Rate a session you had',
      tags,
      successStatus: 201,
    })
    .input(RateSession)
    .output(SessionRating)
    .handler(({ input, context }) => context.write((tx) => rateSession(tx, person(context.actor), input))),
  change: procedure({ audience, limit: 'write' })
    .route({ method: 'PUT', path: '/sessions/{id}/rating', summary: 'Change your rating within 14 days', tags })
    .input(RateSession)
    .output(SessionRating)
    .handler(({ input, context }) => context.write((tx) => changeRating(tx, person(context.actor), input))),
}

function person(actor: Actor): Person {
  if (actor.id === null) throw new Problem(401, 'sign_in_required')
  return actor
}
