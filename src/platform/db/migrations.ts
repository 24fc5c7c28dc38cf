// The files of db/migrations. Each runs in a transaction of its own, so `set local role loom_system` of one that moves
// data ends with it. (drizzle's migrator puts all files into one transaction, and looks at dates only: a file that
// arrives by a merge with an earlier date would never run.)
import fs from 'node:fs/promises'
import type pg from 'pg'

type Journal = { entries: { tag: string }[] }

/** The tags of a migrations folder, in order. */
export async function migrationTags(folder: URL): Promise<string[]> {
  const journal: Journal = JSON.parse(await fs.readFile(new URL('meta/_journal.json', folder), 'utf8'))
  return journal.entries.map(({ tag }) => tag)
}

/** Runs every file up to `last` that this database does not have yet. A failing one leaves nothing of itself behind. */
export async function applyMigrations(owner: pg.ClientBase, folder: URL, last?: string): Promise<void> {
  const tags = await migrationTags(folder)
  const { rows } = await owner.query<{ tag: string }>('select tag from private.migrations')
  const done = new Set(rows.map((row) => row.tag))
  for (const tag of tags.slice(0, last === undefined ? undefined : tags.indexOf(last) + 1)) {
    if (done.has(tag)) continue
    const text = await fs.readFile(new URL(`${tag}.sql`, folder), 'utf8')
    try {
      await owner.query(`begin; ${text}\n;reset role`)
      await owner.query('insert into private.migrations (tag) values ($1)', [tag])
      await owner.query('commit')
    } catch (error) {
      await owner.query('rollback')
      throw new Error(`the migration ${tag} failed: ${(error as Error).message}`, { cause: error })
    }
  }
}
