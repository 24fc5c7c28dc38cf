import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { clientOf } from '#client/api.ts'
import type { reviewsApi } from '../api.ts'

export const reviews = clientOf<typeof reviewsApi>('reviews')
const queries = createTanstackQueryUtils(reviews, { path: ['reviews'] })

/** How the client of a session found it, for its two sides. */
export const ratingOf = (id: string) => queries.get.queryOptions({ input: { id } })
