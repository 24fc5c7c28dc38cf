import * as z from 'zod'
import { EVERYONE, procedure, unwrap } from '#platform/api/procedure.ts'
import { notFound, ok } from '#platform/result.ts'
import { AskSlots, Slots } from './input.ts'
import { readSlots } from './queries.ts'
import { saveSchedule } from './schedule/commands.ts'
import { AskPreview, OwnSchedule, Preview, SaveSchedule } from './schedule/input.ts'
import { previewSchedule, readScheduleToEdit } from './schedule/queries.ts'

const tags = ['availability']
const found = <T>(value: T | null): T => unwrap(value === null ? notFound() : ok(value))

export const availabilityApi = {
  slots: procedure({ audience: EVERYONE, limit: 'read' })
    .route({ method: 'GET', path: '/slots', summary: 'When an offering of a coach can be booked', tags })
    .input(AskSlots)
    .output(Slots)
    .handler(({ input, context }) => context.ask(async (tx) => found(await readSlots(tx, input)))),
  mine: procedure({ audience: ['coach'], limit: 'read' })
    .route({ method: 'GET', path: '/me/schedule', summary: 'My hours', tags })
    .input(z.strictObject({}))
    .output(OwnSchedule)
    .handler(({ context }) =>
      context.read(async (tx) => found(await readScheduleToEdit(tx, String(context.actor.id)))),
    ),
  save: procedure({ audience: ['coach'], limit: 'write' })
    .route({ method: 'PUT', path: '/me/schedule', summary: 'Save my hours, whole', tags })
    .input(SaveSchedule)
    .output(OwnSchedule)
    .handler(({ input, context }) => context.write((tx) => saveSchedule(tx, context.actor, input))),
  preview: procedure({ audience: ['coach'], limit: 'read' })
    .route({
      method: 'POST',
      path: '/me/schedule/preview',
      summary: 'What clients would see of hours not yet saved',
      tags,
    })
    .input(AskPreview)
    .output(Preview)
    .handler(({ input, context }) =>
      context.read(async (tx) => unwrap(await previewSchedule(tx, String(context.actor.id), input))),
    ),
}
