import { EVERYONE, procedure, unwrap } from '#platform/api/procedure.ts'
import { giveBackupCode, giveCode } from '../second-factor/commands.ts'
import { signIn } from './commands.ts'
import { GiveBackupCode, GiveCode, SignedIn, SignIn } from './input.ts'

const tags = ['accounts']

export const signInApi = {
  signIn: procedure({ audience: EVERYONE, limit: 'auth' })
    .route({ method: 'POST', path: '/auth-sessions', summary: 'Sign in, or be asked for a code', tags })
    .input(SignIn)
    .output(SignedIn)
    .handler(async ({ input, context }) => unwrap(await signIn(context, input))),
  giveCode: procedure({ audience: EVERYONE, limit: 'code' })
    .route({ method: 'POST', path: '/auth-sessions/code', summary: 'Sign in: the code of the app', tags })
    .input(GiveCode)
    .output(SignedIn)
    .handler(async ({ input, context }) => unwrap(await giveCode(context, input.code))),
  giveBackupCode: procedure({ audience: EVERYONE, limit: 'code' })
    .route({ method: 'POST', path: '/auth-sessions/backup-code', summary: 'Sign in: a backup code', tags })
    .input(GiveBackupCode)
    .output(SignedIn)
    .handler(async ({ input, context }) => unwrap(await giveBackupCode(context, input.code))),
}
