import * as z from 'zod'
import { procedure } from '#platform/api/procedure.ts'
import { archiveOffering, changeOffering, createOffering, orderOfferings, restoreOffering } from './commands.ts'
import { ChangeOffering, CreateOffering, OneOffering, OrderOfferings, OwnOffering } from './input.ts'
import { policyApi } from './policy/api.ts'
import { readOwnOfferings } from './queries.ts'
import { ratesApi } from './rates/api.ts'

const read = procedure({ audience: ['coach'], limit: 'read' })
const write = procedure({ audience: ['coach'], limit: 'write' })
const tags = ['offerings']

export const offeringsApi = {
  mine: read
    .route({ method: 'GET', path: '/me/offerings', summary: 'My offerings, archived ones last', tags })
    .input(z.strictObject({}))
    .output(z.array(OwnOffering))
    .handler(({ context }) => context.read((tx) => readOwnOfferings(tx, String(context.actor.id)))),
  create: write
    .route({ method: 'POST', path: '/me/offerings', summary: 'Add an offering', tags, successStatus: 201 })
    .input(CreateOffering)
    .output(OwnOffering)
    .handler(({ input, context }) => context.write((tx) => createOffering(tx, context.actor, input))),
  change: write
    .route({ method: 'PUT', path: '/me/offerings/{id}', summary: 'Change an offering', tags })
    .input(ChangeOffering)
    .output(OwnOffering)
    .handler(({ input, context }) => context.write((tx) => changeOffering(tx, context.actor, input))),
  archive: write
    .route({ method: 'POST', path: '/me/offerings/{id}/archiving', summary: 'Take an offering off my page', tags })
    .input(OneOffering)
    .output(OwnOffering)
    .handler(({ input, context }) => context.write((tx) => archiveOffering(tx, context.actor, input.id))),
  restore: write
    .route({ method: 'DELETE', path: '/me/offerings/{id}/archiving', summary: 'Put it back on my page', tags })
    .input(OneOffering)
    .output(OwnOffering)
    .handler(({ input, context }) => context.write((tx) => restoreOffering(tx, context.actor, input.id))),
  order: write
    .route({ method: 'PUT', path: '/me/offerings', summary: 'Set the order clients see', tags })
    .input(OrderOfferings)
    .output(z.array(OwnOffering))
    .handler(({ input, context }) => context.write((tx) => orderOfferings(tx, context.actor, input))),
  ...policyApi,
  ...ratesApi,
}
