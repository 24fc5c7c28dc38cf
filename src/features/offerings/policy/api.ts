import * as z from 'zod'
import { procedure } from '#platform/api/procedure.ts'
import { saveTerms } from './commands.ts'
import { OwnTerms, SaveTerms } from './input.ts'
import { readTerms } from './queries.ts'

const tags = ['offerings']

export const policyApi = {
  terms: procedure({ audience: ['coach'], limit: 'read' })
    .route({ method: 'GET', path: '/me/terms', summary: 'Until when my clients change what they booked', tags })
    .input(z.strictObject({}))
    .output(OwnTerms)
    .handler(({ context }) => context.read((tx) => readTerms(tx, String(context.actor.id)))),
  saveTerms: procedure({ audience: ['coach'], limit: 'write' })
    .route({ method: 'PUT', path: '/me/terms', summary: 'Set my own terms, or take those of the practice', tags })
    .input(SaveTerms)
    .output(OwnTerms)
    .handler(({ input, context }) => context.write((tx) => saveTerms(tx, context.actor, input))),
}
