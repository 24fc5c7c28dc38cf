import { procedure, SIGNED_IN, unwrap } from '#platform/api/procedure.ts'
import { signedIn } from '#platform/api/signed-in.ts'
import { Done } from '../input.ts'
import { GiveCode } from '../sign-in/input.ts'
import { beginEnrolment, confirmEnrolment, renewBackupCodes, turnOff } from './commands.ts'
import { BackupCodes, Enrolment, WithPassword } from './input.ts'

const tags = ['accounts']

export const secondFactorApi = {
  beginSecondFactor: procedure({ audience: SIGNED_IN, limit: 'auth', whileEnrolling: true })
    .route({ method: 'POST', path: '/me/second-factor', summary: 'Begin to set up an authenticator app', tags })
    .input(WithPassword)
    .output(Enrolment)
    .handler(async ({ input, context }) => unwrap(await beginEnrolment(signedIn(context), input.password))),
  confirmSecondFactor: procedure({ audience: SIGNED_IN, limit: 'code', whileEnrolling: true })
    .route({ method: 'PUT', path: '/me/second-factor', summary: 'Turn it on with the first code', tags })
    .input(GiveCode)
    .output(BackupCodes)
    .handler(async ({ input, context }) => unwrap(await confirmEnrolment(signedIn(context), input.code))),
  turnOffSecondFactor: procedure({ audience: SIGNED_IN, limit: 'auth' })
    .route({ method: 'DELETE', path: '/me/second-factor', summary: 'Turn the second factor off', tags })
    .input(WithPassword)
    .output(Done)
    .handler(async ({ input, context }) => unwrap(await turnOff(signedIn(context), input.password))),
  renewBackupCodes: procedure({ audience: SIGNED_IN, limit: 'auth' })
    .route({ method: 'POST', path: '/me/backup-codes', summary: 'New backup codes in place of the old', tags })
    .input(WithPassword)
    .output(BackupCodes)
    .handler(async ({ input, context }) => unwrap(await renewBackupCodes(signedIn(context), input.password))),
}
