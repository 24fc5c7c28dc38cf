import { cache } from 'react'
import { clientOf } from '#client/api.ts'
import type { directoryApi } from '../api.ts'

/** The engine answers these as part of `coaches`. */
export const directory = clientOf<typeof directoryApi>('coaches')

/** Asked by a page and by its metadata: one question a request. */
export const readCoach = cache((handle: string) => directory.byHandle({ handle }))
