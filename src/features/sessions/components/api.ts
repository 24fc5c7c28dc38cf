import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { clientOf } from '#client/api.ts'
import type { sessionsApi } from '../api.ts'

export const sessions = clientOf<typeof sessionsApi>('sessions')
export const sessionQueries = createTanstackQueryUtils(sessions, { path: ['sessions'] })
