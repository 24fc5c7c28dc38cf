// The browser of somebody who has signed in already, without the pages and the hashing of signing in.
import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { sessionCookie } from '#platform/auth/door.ts'
import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { loomSecret } from '#platform/secret.ts'
import { CookieJar } from './api.ts'

/** A session of the account, opened now; an admin's has a second factor, without which they may do nothing. */
export async function signedIn(tx: Tx, { id, kind }: Person): Promise<CookieJar> {
  const token = randomBytes(24).toString('base64url')
  await tx.execute(sql`set local role loom_identity`)
  await tx.execute(sql`
    insert into identity.session (id, user_id, token, expires_at, created_at, updated_at)
    values (${randomUUID()}, ${id}, ${token}, private.clock() + interval '30 days', private.clock(), private.clock())`)
  if (kind === 'admin') await tx.execute(sql`update identity."user" set two_factor_enabled = true where id = ${id}`)
  await tx.execute(sql`set local role loom_system`)
  const signature = createHmac('sha256', loomSecret()).update(token).digest('base64')
  const jar = new CookieJar()
  jar.keep([`${sessionCookie()}=${encodeURIComponent(`${token}.${signature}`)}`])
  return jar
}
