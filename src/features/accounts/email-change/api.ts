import * as z from 'zod'
import { EVERYONE, procedure, SIGNED_IN, unwrap } from '#platform/api/procedure.ts'
import { signedIn } from '#platform/api/signed-in.ts'
import { Done } from '../input.ts'
import { agreeToEmailChange, cancelEmailChange, readEmailChange, requestEmailChange } from './commands.ts'
import { AgreeToEmailChange, EmailChangeStep, RequestEmailChange } from './input.ts'

const tags = ['accounts']

export const emailChangeApi = {
  requestEmailChange: procedure({ audience: SIGNED_IN, limit: 'mail' })
    .route({ method: 'PUT', path: '/me/email-change', successStatus: 202, summary: 'Ask for another address', tags })
    .input(RequestEmailChange)
    .output(Done)
    .handler(async ({ input, context }) => unwrap(await requestEmailChange(signedIn(context).session, input))),
  cancelEmailChange: procedure({ audience: SIGNED_IN, limit: 'write' })
    .route({ method: 'DELETE', path: '/me/email-change', summary: 'Keep the address', tags })
    .input(z.strictObject({}))
    .output(Done)
    .handler(async ({ context }) => {
      await cancelEmailChange(signedIn(context).session)
      return {}
    }),
  readEmailChange: procedure({ audience: EVERYONE, limit: 'auth' })
    .route({ method: 'GET', path: '/email-changes/{side}/{token}', summary: 'What a link agrees to', tags })
    .input(AgreeToEmailChange)
    .output(z.object({ newEmail: z.string() }))
    .handler(async ({ input }) => unwrap(await readEmailChange(input.side, input.token))),
  agreeToEmailChange: procedure({ audience: EVERYONE, limit: 'auth' })
    .route({ method: 'PUT', path: '/email-changes/{side}/{token}', summary: 'Agree, as the old or new address', tags })
    .input(AgreeToEmailChange)
    .output(EmailChangeStep)
    .handler(async ({ input }) => unwrap(await agreeToEmailChange(input.side, input.token))),
}
