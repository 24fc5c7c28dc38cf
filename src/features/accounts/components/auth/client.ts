// The same typed client without TanStack Query, which the pages of signed-out people do not load.
import { clientOf } from '#client/api.ts'
import type { accountsApi } from '../../api.ts'

export const door = clientOf<typeof accountsApi>('accounts')
