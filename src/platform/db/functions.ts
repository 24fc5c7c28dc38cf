// The named functions of db/functions.sql.
import type pg from 'pg'

/**
 * Makes or replaces them, all or none. PostgreSQL replaces no function whose result or parameter names changed and says
 * which one to drop first: that is done. It stops at one that a policy uses, which then needs another name.
 */
export async function applyFunctions(owner: pg.ClientBase, statements: string): Promise<void> {
  const drops: string[] = []
  for (;;) {
    try {
      return void (await owner.query(['begin', ...drops, statements, 'commit'].join(';\n')))
    } catch (error) {
      await owner.query('rollback')
      const changed = /^Use DROP FUNCTION (.+) first\.$/.exec((error as pg.DatabaseError).hint ?? '')?.[1]
      const drop = `drop function ${changed}`
      if (!changed || drops.includes(drop)) throw error
      drops.push(drop)
    }
  }
}
