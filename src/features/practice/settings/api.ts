import * as z from 'zod'
import { procedure } from '#platform/api/procedure.ts'
import { saveSettings } from './commands.ts'
import { PracticeSettings } from './input.ts'
import { readSettings } from './queries.ts'

const tags = ['practice']

export const settingsApi = {
  settings: procedure({ audience: ['admin'], limit: 'read' })
    .route({
      method: 'GET',
      path: '/practice/settings',
      summary: 'Terms for changes, reminders, and the directory',
      tags,
    })
    .input(z.strictObject({}))
    .output(PracticeSettings)
    .handler(({ context }) => context.read(readSettings)),
  saveSettings: procedure({ audience: ['admin'], limit: 'write' })
    .route({ method: 'PUT', path: '/practice/settings', summary: 'Set them', tags })
    .input(PracticeSettings)
    .output(PracticeSettings)
    .handler(({ input, context }) => context.write((tx) => saveSettings(tx, input))),
}
