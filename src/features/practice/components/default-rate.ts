import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { practice } from './api.ts'

const queries = createTanstackQueryUtils(practice, { path: ['practice'] })

/** For admins: what 60 minutes cost with coaches who set no rate, and what they did before. */
export const defaultRate = () => queries.defaultRate.queryOptions({ input: {} })
