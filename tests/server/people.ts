// One person of every kind, each with a password and a browser that is signed in.
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Audience } from '#platform/api/spec.ts'
import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withSystem } from '#platform/db/tx.ts'
import type { CookieJar } from '../support/api.ts'
import { aCoach, anAccount, asCoach } from '../support/factories.ts'
import { signedIn } from '../support/signed-in.ts'

/** An enrolling admin has no second factor yet. */
export type Who = Audience | 'enrolling admin'
export const EVERY: readonly Who[] = ['visitor', 'client', 'coach', 'admin', 'enrolling admin']

export const kindOf = (who: Who): Audience => (who === 'enrolling admin' ? 'admin' : who)

export const onePersonOfEveryKind = (): Promise<Record<Who, CookieJar | undefined>> =>
  withSystem('a test begins', async (tx) => {
    const enrolling = await anAccount(tx, { role: 'admin' })
    return {
      visitor: undefined,
      client: await browserOf(tx, await anAccount(tx)),
      coach: await browserOf(tx, asCoach(await aCoach(tx))),
      admin: await browserOf(tx, await anAccount(tx, { role: 'admin' })),
      'enrolling admin': await browserOf(tx, { kind: 'client', id: enrolling.id }), // opened without a code
    }
  })

async function browserOf(tx: Tx, person: Person): Promise<CookieJar> {
  await tx.execute(sql`set local role loom_identity`)
  await tx.execute(sql`
    insert into identity.account (id, user_id, account_id, provider_id, password, created_at, updated_at)
    values (${randomUUID()}, ${person.id}, ${person.id}, 'credential', 'no hash', now(), now())`)
  return signedIn(tx, person)
}

let calls = 0

/** An address of its own for every request, since limits are never off. */
export function newAddress(): string {
  calls++
  return `127.26.${100 + Math.floor(calls / 250)}.${1 + (calls % 250)}`
}
