import { isSignedIn } from '#client/viewer.ts'
import type { Preset } from '../input.ts'
import { presets } from './api.ts'

/** What the reader keeps for a list; null for a visitor, who can keep nothing. */
export async function readPresets(scope: 'coaches' | 'sessions'): Promise<Preset[] | null> {
  if (!(await isSignedIn())) return null
  return (await presets.mine({ scope })).presets
}
