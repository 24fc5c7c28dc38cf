import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { practice } from './api.ts'

const queries = createTanstackQueryUtils(practice, { path: ['practice'] })

/** For admins: the practice's terms for changes, and when sessions are reminded of. */
export const practiceSettings = () => queries.settings.queryOptions({ input: {} })
