import { clientOf } from '#client/api.ts'
import type { practiceApi } from '../api.ts'

export const practice = clientOf<typeof practiceApi>('practice')
