import { publicPagesChanged } from '#platform/cache/public-pages.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { notFound, ok } from '#platform/result.ts'
import { practice } from '../tables.ts'
import type { PracticeSettings } from './input.ts'
import { readSettings } from './queries.ts'

/** For admins: sets terms for what is booked from now on, when sessions are reminded of, and whether there is a directory. */
export async function saveSettings(tx: Tx, settings: PracticeSettings): Promise<Result<PracticeSettings>> {
  const saved = await tx.update(practice).set(settings).returning({ id: practice.id })
  if (saved.length === 0) return notFound()
  await publicPagesChanged(tx)
  return ok(await readSettings(tx))
}
