// Every endpoint there is. A feature appears here and nowhere else.
import { accountsApi } from '#features/accounts/api.ts'
import { adminApi } from '#features/admin/api.ts'
import { devApi } from '#features/admin/mailbox/api.ts'
import { availabilityApi } from '#features/availability/api.ts'
import { calendarsApi } from '#features/calendars/api.ts'
import { coachesApi } from '#features/coaches/api.ts'
import { engagementsApi } from '#features/engagements/api.ts'
import { offeringsApi } from '#features/offerings/api.ts'
import { practiceApi } from '#features/practice/api.ts'
import { reviewsApi } from '#features/reviews/api.ts'
import { directoryApi } from '#features/search/directory/api.ts'
import { favouritesApi } from '#features/search/favourites/api.ts'
import { presetsApi } from '#features/search/presets/api.ts'
import { sessionsApi } from '#features/sessions/api.ts'
import { errorsApi } from '#platform/errors/api.ts'

export const router = {
  accounts: accountsApi,
  errors: errorsApi,
  admin: adminApi,
  dev: devApi,
  availability: availabilityApi,
  coaches: { ...coachesApi, ...directoryApi },
  favourites: favouritesApi,
  calendars: calendarsApi,
  engagements: engagementsApi,
  offerings: offeringsApi,
  practice: practiceApi,
  presets: presetsApi,
  reviews: reviewsApi,
  sessions: sessionsApi,
}
