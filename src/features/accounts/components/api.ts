import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { clientOf } from '#client/api.ts'
import type { accountsApi } from '../api.ts'

export const accounts = clientOf<typeof accountsApi>('accounts')
export const accountQueries = createTanstackQueryUtils(accounts, { path: ['accounts'] })
