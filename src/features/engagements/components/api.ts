import { clientOf } from '#client/api.ts'
import type { engagementsApi } from '../api.ts'

export const engagements = clientOf<typeof engagementsApi>('engagements')
