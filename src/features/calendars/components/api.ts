import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { clientOf } from '#client/api.ts'
import type { calendarsApi } from '../api.ts'

export const calendars = clientOf<typeof calendarsApi>('calendars')
export const calendarQueries = createTanstackQueryUtils(calendars, { path: ['calendars'] })
