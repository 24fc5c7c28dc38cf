import * as z from 'zod'
import { EVERYONE, procedure } from '#platform/api/procedure.ts'
import { keepBrowserError } from './browser.ts'
import { BrowserError } from './input.ts'

export const errorsApi = {
  report: procedure({ audience: EVERYONE, limit: 'report', whileEnrolling: true })
    .route({
      method: 'POST',
      path: '/errors',
      summary: 'Report an error of a page',
      tags: ['errors'],
      successStatus: 204,
    })
    .input(BrowserError)
    .output(z.void())
    .handler(({ input, context }) => keepBrowserError(input, context)),
}
