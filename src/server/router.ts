// Every endpoint there is. A feature appears here and nowhere else.
import { practiceApi } from '#features/practice/api.ts'

export const router = {
  practice: practiceApi,
}
