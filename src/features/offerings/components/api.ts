import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { clientOf } from '#client/api.ts'
import type { offeringsApi } from '../api.ts'

export const offerings = clientOf<typeof offeringsApi>('offerings')
const queries = createTanstackQueryUtils(offerings, { path: ['offerings'] })

/** The coach's own offerings, the active ones in their order. */
export const ownOfferings = () => queries.mine.queryOptions({ input: {} })

/** Until when clients change what they booked with the coach who asks. */
export const ownTerms = () => queries.terms.queryOptions({ input: {} })

/** What the coach asks for 60 minutes, and what they asked before. */
export const ownRate = () => queries.rate.queryOptions({ input: {} })
