import { codeOf } from '#client/api-error.ts'
import type { CoachesPage } from '../input.ts'
import { directory } from './api.ts'
import type { Asked } from './asked.ts'

/** A page of the directory. A cursor that is none (an old link, a cut one) begins at the first page. */
export async function listCoaches(asked: Asked): Promise<CoachesPage> {
  try {
    return await directory.directory({ ...asked, limit: 12 })
  } catch (error) {
    if (!asked.cursor || codeOf(error) !== 'invalid_cursor') throw error
    return directory.directory({ ...asked, cursor: undefined, limit: 12 })
  }
}
