import * as z from 'zod'
import { EVERYONE, procedure, unwrap } from '#platform/api/procedure.ts'
import { Done } from '../input.ts'
import { LinkToken } from '../password/input.ts'
import { SignedIn } from '../sign-in/input.ts'
import { readVerification, requestVerification, signUp, verifyEmail } from './commands.ts'
import { RequestVerification, SignUp, VerifyEmail } from './input.ts'

const tags = ['accounts']

export const signUpApi = {
  signUp: procedure({ audience: EVERYONE, limit: 'auth' })
    .route({ method: 'POST', path: '/accounts', successStatus: 201, summary: 'Open an account as a client', tags })
    .input(SignUp)
    .output(Done)
    .handler(async ({ input }) => unwrap(await signUp(input))),
  requestVerification: procedure({ audience: EVERYONE, limit: 'mail' })
    .route({ method: 'POST', path: '/email-verifications', successStatus: 202, summary: 'Send the link again', tags })
    .input(RequestVerification)
    .output(Done)
    .handler(async ({ input }) => {
      await requestVerification(input.email, input.next)
      return {}
    }),
  readVerification: procedure({ audience: EVERYONE, limit: 'auth' })
    .route({ method: 'GET', path: '/email-verifications/{token}', summary: 'Whose address a link confirms', tags })
    .input(z.strictObject({ token: LinkToken }))
    .output(z.object({ email: z.string() }))
    .handler(async ({ input }) => unwrap(await readVerification(input.token))),
  verifyEmail: procedure({ audience: EVERYONE, limit: 'auth' })
    .route({ method: 'PUT', path: '/email-verifications/{token}', summary: 'Confirm an address and sign in', tags })
    .input(VerifyEmail)
    .output(SignedIn)
    .handler(async ({ input, context }) => unwrap(await verifyEmail(context, input))),
}
