import * as z from 'zod'
import { EVERYONE, procedure } from '#platform/api/procedure.ts'
import { Practice } from './input.ts'
import { readPractice } from './queries.ts'
import { rateApi } from './rate/api.ts'
import { settingsApi } from './settings/api.ts'

export const practiceApi = {
  get: procedure({ audience: EVERYONE, limit: 'read' })
    .route({
      method: 'GET',
      path: '/practice',
      summary: 'The practice that runs this installation',
      tags: ['practice'],
    })
    .input(z.strictObject({}))
    .output(Practice)
    .handler(({ context }) => context.read(readPractice)),
  ...rateApi,
  ...settingsApi,
}
