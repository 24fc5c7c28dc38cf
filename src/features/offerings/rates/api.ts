import * as z from 'zod'
import { SetRate } from '#features/practice/rate/input.ts'
import { EVERYONE, procedure } from '#platform/api/procedure.ts'
import { setRate } from './commands.ts'
import { OwnRate, ShownRate } from './input.ts'
import { readOwnRate, readSessionRate, readShownRate } from './queries.ts'

const tags = ['offerings']

export const ratesApi = {
  rate: procedure({ audience: ['coach'], limit: 'read' })
    .route({ method: 'GET', path: '/me/rate', summary: 'What I ask for 60 minutes, and asked before', tags })
    .input(z.strictObject({}))
    .output(OwnRate)
    .handler(({ context }) => context.read((tx) => readOwnRate(tx, String(context.actor.id)))),
  setRate: procedure({ audience: ['coach'], limit: 'write' })
    .route({ method: 'PUT', path: '/me/rate', summary: 'Set my rate from now on, or take that of the practice', tags })
    .input(SetRate)
    .output(OwnRate)
    .handler(({ input, context }) => context.write((tx) => setRate(tx, context.actor, input))),
  rateOf: procedure({ audience: EVERYONE, limit: 'read' })
    .route({ method: 'GET', path: '/coaches/{coachId}/rate', summary: 'What 60 minutes cost with a coach', tags })
    .input(z.strictObject({ coachId: z.uuid() }))
    .output(ShownRate)
    .handler(async ({ input: { coachId }, context }) => {
      // Some know of a coach who is not everybody's.
      const rate = (await readShownRate(coachId)) ?? (await context.read((tx) => readSessionRate(tx, coachId)))
      return { rate }
    }),
}
