// The files of db/migrations. Each runs in a transaction of its own, so `set local role loom_system` of one that moves
// data ends with it; drizzle's migrator puts all files into one transaction, and looks at dates only: a file that
// arrives by a merge with an earlier date would never run.
import fs from 'node:fs/promises'
import type pg from 'pg'

type Journal = { entries: { tag: string }[] }

/** The tags of a migrations folder, in order; none when nothing was generated yet. */
export async function migrationTags(folder: URL): Promise<string[]> {
  try {
    const journal: Journal = JSON.parse(await fs.readFile(new URL('meta/_journal.json', folder), 'utf8'))
    return journal.entries.map(({ tag }) => tag)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Runs every file this database does not have yet. A failing one leaves nothing of itself behind. */
export async function applyMigrations(owner: pg.ClientBase, folder: URL): Promise<void> {
  const { rows } = await owner.query<{ tag: string }>('select tag from private.migrations')
  const done = new Set(rows.map(({ tag }) => tag))
  for (const tag of await migrationTags(folder)) {
    if (done.has(tag)) continue
    const text = await fs.readFile(new URL(`${tag}.sql`, folder), 'utf8')
    await owner.query('begin')
    try {
      await owner.query(text)
      await owner.query('reset role')
      await owner.query('insert into private.migrations (tag) values ($1)', [tag])
      await owner.query('commit')
    } catch (error) {
      await owner.query('rollback')
      throw new Error(`the migration ${tag} failed: ${(error as Error).message}`, { cause: error })
    }
  }
}
