import * as z from 'zod'
import { procedure, SIGNED_IN, unwrap } from '#platform/api/procedure.ts'
import { signedIn } from '#platform/api/signed-in.ts'
import { Done } from '../input.ts'
import { WithPassword } from '../second-factor/input.ts'
import { keepAccount, planDeletion } from './commands.ts'
import { Deletion } from './input.ts'

const tags = ['accounts']

export const deletionApi = {
  planDeletion: procedure({ audience: SIGNED_IN, limit: 'auth' })
    .route({ method: 'PUT', path: '/me/deletion', summary: 'Delete the account in seven days', tags })
    .input(WithPassword)
    .output(Deletion)
    .handler(async ({ input, context }) => unwrap(await planDeletion(signedIn(context), input.password))),
  keepAccount: procedure({ audience: SIGNED_IN, limit: 'write' })
    .route({ method: 'DELETE', path: '/me/deletion', summary: 'Keep the account after all', tags })
    .input(z.strictObject({}))
    .output(Done)
    .handler(async ({ context }) => unwrap(await keepAccount(signedIn(context).session))),
}
