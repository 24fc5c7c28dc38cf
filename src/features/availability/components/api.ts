import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { clientOf } from '#client/api.ts'
import type { availabilityApi } from '../api.ts'

export const availability = clientOf<typeof availabilityApi>('availability')
export const availabilityQueries = createTanstackQueryUtils(availability, { path: ['availability'] })
