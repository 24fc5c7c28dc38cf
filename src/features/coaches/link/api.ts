import * as z from 'zod'
import { procedure, unwrap } from '#platform/api/procedure.ts'
import { withActor } from '#platform/db/tx.ts'
import { makeLink, stopLink } from './commands.ts'
import { BookingLink } from './input.ts'
import { readOwnLink } from './queries.ts'

const nothing = z.strictObject({})
const write = procedure({ audience: ['coach'], limit: 'write' })
const tags = ['coaches']

export const linkApi = {
  link: procedure({ audience: ['coach'], limit: 'read' })
    .route({ method: 'GET', path: '/me/coach/link', summary: 'My private link', tags })
    .input(nothing)
    .output(BookingLink)
    .handler(({ context }) => context.read((tx) => readOwnLink(tx, String(context.actor.id)))),
  makeLink: write
    .route({ method: 'POST', path: '/me/coach/link', summary: 'A new address for my private link', tags })
    .input(nothing)
    .output(BookingLink)
    // Not kept for an Idempotency-Key: then the secret would lie in the database after all.
    .handler(async ({ context }) => unwrap(await withActor(context.actor, (tx) => makeLink(tx, context.actor)))),
  stopLink: write
    .route({ method: 'DELETE', path: '/me/coach/link', summary: 'Turn my private link off', tags })
    .input(nothing)
    .output(BookingLink)
    .handler(({ context }) => context.write((tx) => stopLink(tx, context.actor))),
}
