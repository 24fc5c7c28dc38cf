import { EVERYONE, procedure, unwrap } from '#platform/api/procedure.ts'
import { Done } from '../input.ts'
import { SignedIn } from '../sign-in/input.ts'
import { giveEmailCode, requestCode } from './commands.ts'
import { GiveEmailCode, RequestCode } from './input.ts'

const tags = ['accounts']

export const emailCodeApi = {
  requestCode: procedure({ audience: EVERYONE, limit: 'mail' })
    .route({
      ...{ method: 'POST', path: '/auth-sessions/email-codes', successStatus: 202, tags },
      summary: 'Mail a code that signs in or opens an account',
    })
    .input(RequestCode)
    .output(Done)
    .handler(async ({ input, context }) => unwrap(await requestCode(context, input))),
  giveEmailCode: procedure({ audience: ['visitor'], limit: 'code' })
    .route({
      ...{ method: 'POST', path: '/auth-sessions/email-code', tags },
      summary: 'Sign in with a mailed code; an address without an account gets one',
    })
    .input(GiveEmailCode)
    .output(SignedIn)
    .handler(async ({ input, context }) => unwrap(await giveEmailCode(context, input))),
}
