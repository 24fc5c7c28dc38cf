import { cache } from 'react'
import { isSignedIn } from '#client/viewer.ts'
import { favourites } from './api.ts'

/** The coaches whom the reader keeps; of a visitor nothing is known. Asked once a request. */
export const readKept = cache(async (): Promise<ReadonlySet<string> | null> => {
  if (!(await isSignedIn())) return null
  const { coachIds } = await favourites.mine({})
  return new Set(coachIds)
})
