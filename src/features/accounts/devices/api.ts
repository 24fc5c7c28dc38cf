import * as z from 'zod'
import { EVERYONE, procedure, SIGNED_IN, unwrap } from '#platform/api/procedure.ts'
import { signedIn } from '#platform/api/signed-in.ts'
import { withIdentity } from '../gateway.ts'
import { Done } from '../input.ts'
import { endDevice, endOtherDevices, signOut } from './commands.ts'
import { Devices, OneDevice } from './input.ts'
import { listDevices } from './queries.ts'

const tags = ['accounts']
const nothing = z.strictObject({})

export const devicesApi = {
  devices: procedure({ audience: SIGNED_IN, limit: 'read' })
    .route({ method: 'GET', path: '/me/auth-sessions', summary: 'Where you are signed in', tags })
    .input(nothing)
    .output(Devices)
    .handler(async ({ context }) => ({
      items: await withIdentity((tx) => listDevices(tx, signedIn(context).session)),
    })),
  endDevice: procedure({ audience: SIGNED_IN, limit: 'write' })
    .route({ method: 'DELETE', path: '/me/auth-sessions/{id}', summary: 'Sign one device out', tags })
    .input(OneDevice)
    .output(Done)
    .handler(async ({ input, context }) =>
      unwrap(await withIdentity((tx) => endDevice(tx, signedIn(context).session, input.id))),
    ),
  endOtherDevices: procedure({ audience: SIGNED_IN, limit: 'write' })
    .route({ method: 'DELETE', path: '/me/auth-sessions', summary: 'Sign all other devices out', tags })
    .input(nothing)
    .output(Done)
    .handler(async ({ context }) => unwrap(await withIdentity((tx) => endOtherDevices(tx, signedIn(context).session)))),
  signOut: procedure({ audience: EVERYONE, limit: 'write', whileEnrolling: true })
    .route({ method: 'DELETE', path: '/auth-sessions/current', summary: 'Sign out', tags })
    .input(nothing)
    .output(Done)
    .handler(async ({ context }) => unwrap(await signOut(context))),
}
