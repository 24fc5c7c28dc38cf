import { clientOf } from '#client/api.ts'
import type { accountsApi } from '../api.ts'

export const accounts = clientOf<typeof accountsApi>('accounts')
