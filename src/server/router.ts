// Every endpoint there is. A feature appears here and nowhere else.
import { adminApi } from '#features/admin/api.ts'
import { devApi } from '#features/admin/mailbox/api.ts'
import { availabilityApi } from '#features/availability/api.ts'
import { offeringsApi } from '#features/offerings/api.ts'
import { practiceApi } from '#features/practice/api.ts'

export const router = {
  admin: adminApi,
  dev: devApi,
  availability: availabilityApi,
  offerings: offeringsApi,
  practice: practiceApi,
}
