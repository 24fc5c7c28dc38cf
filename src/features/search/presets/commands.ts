// Combinations of filters that somebody keeps. Their own only: another's answers as one that is not there.
import { and, eq, ne, sql } from 'drizzle-orm'
import type { Actor } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { no, notFound, ok } from '#platform/result.ts'
import type { KeepPreset, Preset, RenamePreset } from './input.ts'
import { readPresets, shown } from './queries.ts'
import { presets } from './tables.ts'

const MOST = 20

/** Keeps filters under a name; a name that is used already gets the new ones. Refuses `too_many_presets` beyond twenty. */
export async function keepPreset(tx: Tx, actor: Actor, { scope, name, query }: KeepPreset): Promise<Result<Preset>> {
  const accountId = String(actor.id)
  await queueFor(tx, accountId)
  const [known] = await tx
    .update(presets)
    .set({ query, name })
    .where(and(own(actor), eq(presets.scope, scope), named(name)))
    .returning(shown)
  if (known) return ok(known)
  if ((await readPresets(tx, actor, scope)).length >= MOST) return no('too_many_presets')
  const [made] = await tx.insert(presets).values({ accountId, scope, name, query }).returning(shown)
  return made ? ok(made) : notFound()
}

/** Gives a preset another name. Refuses `name_taken` when another of the same list has it. */
export async function renamePreset(tx: Tx, actor: Actor, { id, name }: RenamePreset): Promise<Result<Preset>> {
  await queueFor(tx, String(actor.id))
  const [mine] = await tx
    .select()
    .from(presets)
    .where(and(own(actor), eq(presets.id, id)))
  if (!mine) return notFound()
  const [other] = await tx
    .select({ id: presets.id })
    .from(presets)
    .where(and(own(actor), eq(presets.scope, mine.scope), named(name), ne(presets.id, id)))
  if (other) return no('name_taken')
  const [renamed] = await tx
    .update(presets)
    .set({ name })
    .where(and(own(actor), eq(presets.id, id)))
    .returning(shown)
  return renamed ? ok(renamed) : notFound()
}

/** Forgets a preset, for good. */
export async function removePreset(tx: Tx, actor: Actor, id: string): Promise<Result<Preset>> {
  const [gone] = await tx
    .delete(presets)
    .where(and(own(actor), eq(presets.id, id)))
    .returning(shown)
  return gone ? ok(gone) : notFound()
}

/** One change at a time for a reader: names stay apart, and their number holds. */
const queueFor = (tx: Tx, accountId: string) => tx.execute(sql`select pg_advisory_xact_lock(8, hashtext(${accountId}))`)

const own = (actor: Actor) => eq(presets.accountId, String(actor.id))
const named = (name: string) => sql`lower(${presets.name}) = lower(${name})`
