import * as z from 'zod'
import { fromRefusal, Problem } from '#platform/api/problem.ts'
import { procedure } from '#platform/api/procedure.ts'
import type { Actor, Person } from '#platform/db/actor.ts'
import { badField } from '#platform/result.ts'
import { addOutside, lookNow, removeOutside, renameOutside } from './commands.ts'
import { outsideHost } from './gateway.ts'
import { AddOutside, OneOutside, OutsideCalendars, RenameOutside } from './input.ts'
import { readOutside } from './queries.ts'

const write = procedure({ audience: ['coach'], limit: 'write' })
/** What makes Loom ask somebody else is rare: nobody scans other people's networks with it. */
const ask = procedure({ audience: ['coach'], limit: 'outside' })
const tags = ['calendars']

export const outsideApi = {
  outside: procedure({ audience: ['coach'], limit: 'read' })
    .route({ method: 'GET', path: '/calendars/outside', summary: 'Your calendars kept elsewhere', tags })
    .input(z.strictObject({}))
    .output(OutsideCalendars)
    .handler(({ context }) => context.read((tx) => readOutside(tx, person(context.actor)))),
  addOutside: ask
    .route({
      method: 'POST',
      path: '/calendars/outside',
      summary: 'Let a calendar kept elsewhere block times',
      tags,
      successStatus: 201,
    })
    .input(AddOutside)
    .output(OneOutside)
    .handler(async ({ input, context }) => {
      const host = await outsideHost(input.address)
      if (host === null) throw fromRefusal(badField('address', 'not_public'))
      return context.write((tx) => addOutside(tx, person(context.actor), input, host))
    }),
  lookNow: ask
    .route({ method: 'POST', path: '/calendars/outside/{id}/look', summary: 'Look at one of them now', tags })
    .input(OneOutside)
    .output(OneOutside)
    .handler(({ input, context }) => context.write((tx) => lookNow(tx, person(context.actor), input))),
  renameOutside: write
    .route({ method: 'PATCH', path: '/calendars/outside/{id}', summary: 'Call one of them something else', tags })
    .input(RenameOutside)
    .output(OneOutside)
    .handler(({ input, context }) => context.write((tx) => renameOutside(tx, person(context.actor), input))),
  removeOutside: write
    .route({ method: 'DELETE', path: '/calendars/outside/{id}', summary: 'Let one of them block nothing', tags })
    .input(OneOutside)
    .output(OneOutside)
    .handler(({ input, context }) => context.write((tx) => removeOutside(tx, person(context.actor), input))),
}

function person(actor: Actor): Person {
  if (actor.id === null) throw new Problem(401, 'sign_in_required')
  return actor
}
