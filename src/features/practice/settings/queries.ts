import type { Tx } from '#platform/db/tx.ts'
import { practice } from '../tables.ts'
import type { PracticeSettings } from './input.ts'

/** The practice's terms, its reminders, the earliest first, and whether it has a directory. */
export async function readSettings(tx: Tx): Promise<PracticeSettings> {
  const [row] = await tx.select().from(practice)
  if (!row) throw new Error('the practice has no row: the migrations did not run')
  const { freeUntilMin, moveUntilMin, reminderOffsets, directory } = row
  return { freeUntilMin, moveUntilMin, reminderOffsets: reminderOffsets.toSorted((a, b) => b - a), directory }
}
