import { clientOf } from '#client/api.ts'
import type { offeringsApi } from '../api.ts'

export const offerings = clientOf<typeof offeringsApi>('offerings')
