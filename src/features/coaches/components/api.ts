import { clientOf } from '#client/api.ts'
import type { coachesApi } from '../api.ts'

export const coaches = clientOf<typeof coachesApi>('coaches')
