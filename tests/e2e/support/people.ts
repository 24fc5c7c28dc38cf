// The demo's people, signed in once for all journeys: a code of the admin's app counts once only, whoever gives it.
import type { APIRequestContext } from '@playwright/test'
import { request } from '@playwright/test'
import { call } from './call.ts'
import type { Kind, Member } from './demo.ts'
import { demoLogin, E2E } from './demo.ts'
import { totp } from './totp.ts'

const MEMBERS: Member[] = ['client', 'coach', 'admin']

const fileOf = (member: Member) => `${E2E.data}/e2e-${member}.json`

/** The cookies of a demo person's open session, as a browser context takes them; nothing for a visitor. */
export const cookiesOf = (kind: Kind) => (kind === 'visitor' ? undefined : fileOf(kind))

/** Opens a session for each member and keeps its cookies. The admin sets up the second factor that admins must have. */
export async function signEverybodyIn(): Promise<void> {
  for (const [at, member] of MEMBERS.entries()) {
    const api = await request.newContext({
      baseURL: E2E.url,
      extraHTTPHeaders: { 'x-forwarded-for': `10.255.0.${at + 1}` },
    })
    const { email, password } = demoLogin(member)
    await call(api, 'accounts/signIn', { email, password })
    if (member === 'admin') await enrol(api, password)
    await api.storageState({ path: fileOf(member) })
    await api.dispose()
  }
}

async function enrol(api: APIRequestContext, password: string) {
  const { secret } = await call<{ secret: string }>(api, 'accounts/beginSecondFactor', { password })
  await call(api, 'accounts/confirmSecondFactor', { code: totp(secret) })
}
