import { and, asc, eq, sql } from 'drizzle-orm'
import type { Actor } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Preset } from './input.ts'
import { presets } from './tables.ts'

export const shown = { id: presets.id, name: presets.name, query: presets.query }

/** What somebody keeps for one kind of list, by name. */
export const readPresets = (tx: Tx, actor: Actor, scope: 'coaches' | 'sessions'): Promise<Preset[]> =>
  tx
    .select(shown)
    .from(presets)
    .where(and(eq(presets.accountId, String(actor.id)), eq(presets.scope, scope)))
    .orderBy(asc(sql`lower(${presets.name})`), asc(presets.id))
