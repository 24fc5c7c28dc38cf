// Everything about the account of whoever asks. Sessions travel in cookies only: no answer has a token in it.
import * as z from 'zod'
import { procedure, SIGNED_IN } from '#platform/api/procedure.ts'
import { signedIn } from '#platform/api/signed-in.ts'
import { updateProfile } from './commands.ts'
import { deletionApi } from './deletion/api.ts'
import { devicesApi } from './devices/api.ts'
import { emailChangeApi } from './email-change/api.ts'
import { emailCodeApi } from './email-code/api.ts'
import { Done, Me, UpdateProfile } from './input.ts'
import { passwordApi } from './password/api.ts'
import { readMe } from './queries.ts'
import { secondFactorApi } from './second-factor/api.ts'
import { securityApi } from './security/api.ts'
import { signInApi } from './sign-in/api.ts'
import { signUpApi } from './sign-up/api.ts'

const tags = ['accounts']

export const accountsApi = {
  me: procedure({ audience: SIGNED_IN, limit: 'read', whileEnrolling: true })
    .route({ method: 'GET', path: '/me', summary: 'Who is signed in', tags })
    .input(z.strictObject({}))
    .output(Me)
    .handler(({ context }) => context.read((tx) => readMe(tx, signedIn(context).session))),
  updateProfile: procedure({ audience: SIGNED_IN, limit: 'write' })
    .route({ method: 'PATCH', path: '/me', summary: 'Change name, language, zone or clock', tags })
    .input(UpdateProfile)
    .output(Done)
    .handler(({ input, context }) => context.write((tx) => updateProfile(tx, context.actor, input))),
  ...signUpApi,
  ...signInApi,
  ...emailCodeApi,
  ...passwordApi,
  ...emailChangeApi,
  ...secondFactorApi,
  ...securityApi,
  ...devicesApi,
  ...deletionApi,
}
