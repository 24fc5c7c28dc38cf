import * as z from 'zod'
import { EVERYONE, procedure, SIGNED_IN, unwrap } from '#platform/api/procedure.ts'
import { signedIn } from '#platform/api/signed-in.ts'
import { Done } from '../input.ts'
import { changePassword, readReset, requestReset, resetPassword } from './commands.ts'
import { ChangePassword, LinkToken, RequestReset, ResetPassword } from './input.ts'

const tags = ['accounts']

export const passwordApi = {
  requestReset: procedure({ audience: EVERYONE, limit: 'mail' })
    .route({ method: 'POST', path: '/password-resets', successStatus: 202, summary: 'Ask for a new password', tags })
    .input(RequestReset)
    .output(Done)
    .handler(async ({ input }) => {
      await requestReset(input.email)
      return {}
    }),
  readReset: procedure({ audience: EVERYONE, limit: 'auth' })
    .route({ method: 'GET', path: '/password-resets/{token}', summary: 'Whose password a link sets', tags })
    .input(z.strictObject({ token: LinkToken }))
    .output(z.object({ email: z.string() }))
    .handler(async ({ input }) => unwrap(await readReset(input.token))),
  resetPassword: procedure({ audience: EVERYONE, limit: 'auth' })
    .route({ method: 'PUT', path: '/password-resets/{token}', summary: 'Set a new password by a link', tags })
    .input(ResetPassword)
    .output(Done)
    .handler(async ({ input }) => unwrap(await resetPassword(input))),
  changePassword: procedure({ audience: SIGNED_IN, limit: 'auth' })
    .route({ method: 'PUT', path: '/me/password', summary: 'Change the password', tags })
    .input(ChangePassword)
    .output(Done)
    .handler(async ({ input, context }) => unwrap(await changePassword(signedIn(context), input))),
}
