import * as z from 'zod'
import { procedure, SIGNED_IN } from '#platform/api/procedure.ts'
import { signedIn } from '#platform/api/signed-in.ts'
import { withIdentity } from '../gateway.ts'
import { Security } from './input.ts'
import { readSecurity } from './queries.ts'

export const securityApi = {
  security: procedure({ audience: SIGNED_IN, limit: 'read' })
    .route({ method: 'GET', path: '/me/security', summary: 'How the account is guarded', tags: ['accounts'] })
    .input(z.strictObject({}))
    .output(Security)
    .handler(({ context }) => withIdentity((tx) => readSecurity(tx, signedIn(context).session))),
}
