import { clientOf } from '#client/api.ts'
import type { adminApi } from '../api.ts'
import type { devApi } from '../mailbox/api.ts'

export const admin = clientOf<typeof adminApi>('admin')
export const dev = clientOf<typeof devApi>('dev')
