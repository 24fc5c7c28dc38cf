// The demo's people, signed in once for all journeys: a code of the admin's app counts once only, whoever gives it.
import fs from 'node:fs'
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
  for (const member of MEMBERS) {
    const api = await openApi(member)
    const { email, password } = demoLogin(member)
    const { step } = await call<{ step: string }>(api, 'accounts/signIn', { email, password })
    if (step === 'second_factor') await call(api, 'accounts/giveCode', { code: totp(fs.readFileSync(SECRET, 'utf8')) })
    else if (member === 'admin') await enrol(api, password)
    await api.storageState({ path: fileOf(member) })
    await api.dispose()
  }
}

const SECRET = `${E2E.data}/e2e-totp-secret`

async function enrol(api: APIRequestContext, password: string) {
  const { secret } = await call<{ secret: string }>(api, 'accounts/beginSecondFactor', { password })
  await call(api, 'accounts/confirmSecondFactor', { code: totp(secret) })
  fs.writeFileSync(SECRET, secret)
}

/** An admin who does nothing for a quarter of an hour is signed out; slow machines take longer to come to their pages. */
export async function stayAwake(): Promise<() => void> {
  const api = await openApi('admin', fileOf('admin'))
  const timer = setInterval(() => void call(api, 'accounts/me', {}).catch(() => undefined), 60_000)
  return () => clearInterval(timer)
}

const openApi = (member: Member, storageState?: string) =>
  request.newContext({
    baseURL: E2E.url,
    extraHTTPHeaders: { 'x-forwarded-for': `10.255.0.${MEMBERS.indexOf(member) + 1}` },
    ...(storageState ? { storageState } : {}),
  })
