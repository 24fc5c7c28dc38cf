import * as z from 'zod'
import { procedure } from '#platform/api/procedure.ts'
import { setDefaultRate } from './commands.ts'
import { DefaultRate, SetRate } from './input.ts'
import { readDefaultRate } from './queries.ts'

const tags = ['practice']

export const rateApi = {
  defaultRate: procedure({ audience: ['admin'], limit: 'read' })
    .route({
      method: 'GET',
      path: '/practice/rate',
      summary: 'What 60 minutes cost with coaches who set no rate',
      tags,
    })
    .input(z.strictObject({}))
    .output(DefaultRate)
    .handler(({ context }) => context.read(readDefaultRate)),
  setDefaultRate: procedure({ audience: ['admin'], limit: 'write' })
    .route({ method: 'PUT', path: '/practice/rate', summary: 'Set it from now on', tags })
    .input(SetRate)
    .output(DefaultRate)
    .handler(({ input, context }) => context.write((tx) => setDefaultRate(tx, input))),
}
