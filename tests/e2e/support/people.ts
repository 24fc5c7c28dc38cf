// The demo's people at the keyboard, and an example address of every page.
import { createHmac } from 'node:crypto'
import fs from 'node:fs'
import type { APIRequestContext, BrowserContext } from '@playwright/test'
import { expect } from '@playwright/test'
import { demoLogin, E2E } from './demo.ts'

export type Kind = 'visitor' | 'client' | 'coach' | 'admin'

const states = new Map<Kind, Awaited<ReturnType<BrowserContext['storageState']>>>()

/** Signs a browser in as the demo's client, coach or admin; the admin enrols a second factor the first time. */
export async function signedIn(context: BrowserContext, kind: Kind): Promise<void> {
  if (kind === 'visitor') return
  const kept = states.get(kind)
  if (kept) return context.addCookies(kept.cookies)
  const { email, password } = demoLogin(kind)
  const answer = await call<{ step: string }>(context.request, 'accounts/signIn', { email, password })
  if (kind === 'admin') await passSecondFactor(context.request, password, answer)
  states.set(kind, await context.storageState())
}

async function passSecondFactor(request: APIRequestContext, password: string, answer: { step: string }) {
  const file = `${E2E.data}/e2e-totp-secret`
  if (fs.existsSync(file)) {
    expect(answer.step).toBe('second_factor')
    await call(request, 'accounts/giveCode', { code: totp(fs.readFileSync(file, 'utf8')) })
    return
  }
  const { secret } = await call<{ secret: string }>(request, 'accounts/beginSecondFactor', { password })
  await call(request, 'accounts/confirmSecondFactor', { code: totp(secret) })
  fs.writeFileSync(file, secret)
}

/** A call of the API as a page makes it. */
export async function call<T>(request: APIRequestContext, path: string, input: object): Promise<T> {
  const answer = await request.post(`/api/rpc/${path}`, { data: input, headers: { origin: E2E.url } })
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
  return (await answer.json()) as T
}

/** The six digits of a base32 secret at this moment, RFC 6238. */
export function totp(secret: string, at = Date.now()): string {
  const bits = [...secret.replace(/=+$/, '')]
    .map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** A real address for a page's pattern. */
export async function example(path: string, kind: Kind, request: APIRequestContext): Promise<string> {
  if (path.includes('[handle]')) {
    const { items } = await call<{ items: { handle: string }[] }>(request, 'coaches/directory', {})
    return path.replace('[handle]', items[0]?.handle ?? '')
  }
  if (path === '/sessions/[id]') {
    const { items } = await call<{ items: { id: string }[] }>(request, 'sessions/list', { view: 'upcoming' })
    return path.replace('[id]', items[0]?.id ?? '')
  }
  return path.replace('[token]', `token-of-${kind}`)
}
