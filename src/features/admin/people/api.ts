import * as z from 'zod'
import { procedure, unwrap } from '#platform/api/procedure.ts'
import { notFound, ok } from '#platform/result.ts'
import { endSessionsOf, liftSuspension, suspendPerson } from './commands.ts'
import { ListPeople, OnePerson, PeopleCounts, PeoplePage, PersonFile, Suspend } from './input.ts'
import { countPeople, listPeople, readPerson } from './queries.ts'

const read = procedure({ audience: ['admin'], limit: 'read' })
const write = procedure({ audience: ['admin'], limit: 'write' })
const tags = ['admin']

export const peopleApi = {
  people: read
    .route({ method: 'GET', path: '/admin/people', summary: 'Everybody of the practice, newest first', tags })
    .input(ListPeople)
    .output(PeoplePage)
    .handler(({ input, context }) => context.read((tx) => listPeople(tx, input))),
  counts: read
    .route({ method: 'GET', path: '/admin/people/counts', summary: 'How many people there are, and who waits', tags })
    .input(z.strictObject({}))
    .output(PeopleCounts)
    .handler(({ context }) => context.read(countPeople)),
  person: read
    .route({ method: 'GET', path: '/admin/people/{id}', summary: 'One person with their coach profile', tags })
    .input(OnePerson)
    .output(PersonFile)
    .handler(({ input, context }) =>
      context.read(async (tx) => {
        const person = await readPerson(tx, context.actor, input.id)
        return unwrap(person ? ok(person) : notFound())
      }),
    ),
  suspend: write
    .route({ method: 'POST', path: '/admin/people/{id}/suspension', summary: 'Close somebody out', tags })
    .input(Suspend)
    .output(PersonFile)
    .handler(({ input, context }) => context.write((tx) => suspendPerson(tx, context.actor, input))),
  liftSuspension: write
    .route({ method: 'DELETE', path: '/admin/people/{id}/suspension', summary: 'Let somebody in again', tags })
    .input(OnePerson)
    .output(PersonFile)
    .handler(({ input, context }) => context.write((tx) => liftSuspension(tx, context.actor, input.id))),
  endSessions: write
    .route({
      method: 'DELETE',
      path: '/admin/people/{id}/auth-sessions',
      summary: 'Sign somebody out everywhere',
      tags,
    })
    .input(OnePerson)
    .output(PersonFile)
    .handler(({ input, context }) => context.write((tx) => endSessionsOf(tx, context.actor, input.id))),
}
