// People with a password, and their authenticator apps.
import { createHmac } from 'node:crypto'
import { grantRole } from '#features/accounts/commands.ts'
import type { ImportedAccount } from '#features/accounts/import/commands.ts'
import { importAccount } from '#features/accounts/import/commands.ts'
import type { Person } from '#platform/db/actor.ts'
import { withSystem } from '#platform/db/tx.ts'
import type { Api, CallOptions } from './api.ts'
import { CookieJar } from './api.ts'

export const PASSWORD = 'green kettle, two stairs'

let made = 0

export type Member = { id: string; name: string; email: string; password: string }

/** An account with PASSWORD and a confirmed address. Needs `openApi`. */
export async function aMember(given: Partial<ImportedAccount> & { role?: Person['kind'] } = {}): Promise<Member> {
  const { role = 'client', ...rest } = given
  const member = { name: 'Amara Okafor', email: `member-${++made}@example.test`, password: PASSWORD, ...rest }
  const imported = await importAccount({ joinedAt: Date.now(), ...member })
  if (!imported.ok) throw new Error(imported.reason)
  const { id } = imported.value
  if (role !== 'client') await withSystem('a role in a test', (tx) => grantRole(tx, id, role))
  return { ...member, id }
}

/** A browser in which somebody signs in with their password; with a second factor it is asked for next. */
export async function signInAs(
  api: Api,
  { email, password }: Pick<Member, 'email' | 'password'>,
  options: CallOptions = {},
) {
  const as = options.as ?? new CookieJar()
  const answer = await api.call('accounts.signIn', { email, password }, { ...options, as })
  return { as, answer }
}

/** Sets up a second factor in a signed-in browser. `code(n)` is what its app shows n steps after the one it began with. */
export async function enrol(api: Api, as: CookieJar, password = PASSWORD, from?: string) {
  const begun = await api.call('accounts.beginSecondFactor', { password }, { as, from })
  const began = Date.now()
  const code = (steps = 0, at = began) => codeOf(begun.body.secret, Math.floor(at / 30_000) + steps)
  const confirmed = await api.call('accounts.confirmSecondFactor', { code: code() }, { as, from })
  return { begun, confirmed, code, backupCodes: confirmed.body.backupCodes as string[] }
}

/** What an authenticator app shows: RFC 6238, written down again so that the engine is not checked with itself. */
export function codeOf(secret: string, step: number): string {
  const bits = [...secret]
    .map((char) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(char).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [])
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', key).update(counter).digest()
  const at = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1e6).padStart(6, '0')
}
