// Keeps the directory as its coaches are. Jobs of the system: one after every change (see the triggers of migration
// directory_changes), and a sweep for what passes by itself.
import { getTableColumns, inArray, sql } from 'drizzle-orm'
import { publicPagesChanged } from '#platform/cache/public-pages.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withSystem } from '#platform/db/tx.ts'
import { directoryEntries } from '../tables.ts'
import { nearOf } from '../words/rules.ts'
import type { Entry } from './queries.ts'
import { readDue, readEntries, readFreshEntries, takeNotes } from './queries.ts'

/** Brings the entry of one coach up to date. */
export const refreshDirectory = (coachId: string): Promise<void> =>
  withSystem('the directory follows a coach', (tx) => refreshEntries(tx, [coachId]))

/** Longer than a sweep takes at ten thousand coaches; the next one goes on where this one stopped. */
const SWEEP_MS = 40_000

/**
 * Looks after those whose sessions changed, whose next time has come too near, and whoever was missed: a hundred at a
 * time, each hundred in a transaction of its own.
 */
export async function sweepDirectory(signal?: AbortSignal): Promise<void> {
  const until = performance.now() + SWEEP_MS
  let more = true
  while (more && performance.now() < until && !signal?.aborted) {
    more = await withSystem('the directory follows the time', async (tx) => {
      const due = [...new Set([...(await takeNotes(tx)), ...(await readDue(tx))])]
      if (due.length > 0) await refreshEntries(tx, due)
      return due.length > 0
    })
  }
}

/** Makes the entries of these coaches what they should be: one for each who is listed, none for anybody else. */
export async function refreshEntries(tx: Tx, coachIds: string[]): Promise<void> {
  // One at a time for a coach, in one order: what an earlier reading found never replaces what a later one did.
  await tx.execute(sql`
    select pg_advisory_xact_lock(5, key) from (
      select distinct hashtext(id) as key from unnest(${sql.param(coachIds)}::text[]) id order by key
    ) keys`)
  const before = await readEntries(tx, coachIds)
  const fresh = await readFreshEntries(tx, coachIds)
  const known = new Map(before.map((entry) => [entry.coachId, entry]))
  const changed = fresh.filter((entry) => !isSame(known.get(entry.coachId), entry))
  await put(tx, changed)
  await touch(tx, fresh)
  const gone = coachIds.filter((id) => !fresh.some(({ coachId }) => coachId === id))
  if (gone.length > 0) await tx.delete(directoryEntries).where(inArray(directoryEntries.coachId, gone))
  const replaced = changed.flatMap(({ coachId }) => known.get(coachId) ?? [])
  await keepWords(tx, changed, gone.length > 0 ? null : replaced)
  if (changed.length + gone.length > 0) await publicPagesChanged(tx)
}

/** All that is said of a coach; when to look again is not. */
const isSame = (one: Entry | undefined, other: Entry): boolean =>
  one !== undefined &&
  (Object.keys(other) as (keyof Entry)[]).every(
    (name) => name === 'staleAt' || JSON.stringify(one[name]) === JSON.stringify(other[name]),
  )

async function put(tx: Tx, entries: Entry[]) {
  if (entries.length === 0) return
  const { coachId: _, ...columns } = getTableColumns(directoryEntries)
  const given = Object.fromEntries(Object.entries(columns).map(([key, { name }]) => [key, sql.raw(`excluded.${name}`)]))
  await tx.insert(directoryEntries).values(entries).onConflictDoUpdate({ target: directoryEntries.coachId, set: given })
}

/** A row whose indexed columns stay is changed in place: none of its indexes has to follow. */
async function touch(tx: Tx, entries: Entry[]) {
  const due = entries.map(({ coachId, staleAt }) => ({ id: coachId, at: staleAt.toISOString() }))
  await tx.execute(sql`
    update loom.directory_entries e set stale_at = due.at
    from jsonb_to_recordset(${JSON.stringify(due)}::jsonb) due (id uuid, at timestamptz)
    where e.coach_id = due.id and e.stale_at <> due.at`)
}

/**
 * Adds the words of entries that changed, and forgets those that no entry has any more: of what these entries said
 * before, or (null) of all there are, when an entry is gone already.
 */
async function keepWords(tx: Tx, changed: Entry[], before: Entry[] | null) {
  const old = new Set(before?.flatMap(({ words }) => words))
  const now = new Set(changed.flatMap(({ words }) => words))
  const added = [...now.difference(old)].sort()
  const left = before && [...old.difference(now)]
  if (added.length === 0 && left?.length === 0) return
  // Whoever adds a word and whoever forgets it must not pass each other.
  await tx.execute(sql`select pg_advisory_xact_lock(6, 0)`)
  if (added.length > 0) {
    const rows = JSON.stringify(added.map((word) => ({ word, near: nearOf(word) })))
    await tx.execute(sql`
      insert into loom.directory_words (word, near)
      select word, near from jsonb_to_recordset(${rows}::jsonb) known (word text, near text[])
      on conflict do nothing`)
  }
  await tx.execute(sql`
    delete from loom.directory_words w
    where ${left ? sql`w.word = any (${sql.param(left)}::text[])` : sql`true`}
      and not exists (select from loom.directory_entries e where e.words @> array[w.word])`)
}
