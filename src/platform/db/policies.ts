// The policies nearly every table has, and the expressions the others are written with.
import { sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { pgPolicy } from 'drizzle-orm/pg-core'
import { actorRole, systemRole } from './roles.ts'

/** The account that is asking, or null for a visitor. */
export const me = sql`(select private.actor())`
/** The visit of the browser, before anybody signs in. */
export const visit = sql`(select private.visit())`
export const iAmAdmin = sql`(select private.actor_kind()) = 'admin'`

/** Jobs, webhooks and security-definer functions. */
export const systemPolicy = (table: string) =>
  pgPolicy(`${table}_system`, { for: 'all', to: systemRole, using: sql`true`, withCheck: sql`true` })

/** Rows that belong to an account by this column: its owner does anything with them, nobody else sees them. */
export const ownPolicy = (table: string, owner: PgColumn) =>
  pgPolicy(`${table}_own`, {
    for: 'all',
    to: actorRole,
    using: sql`${owner} = ${me}`,
    withCheck: sql`${owner} = ${me}`,
  })

export const readPolicy = (name: string, using: ReturnType<typeof sql>) =>
  pgPolicy(name, { for: 'select', to: actorRole, using })
