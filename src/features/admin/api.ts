import { errorsApi } from './errors/api.ts'
import { peopleApi } from './people/api.ts'

export const adminApi = { ...peopleApi, ...errorsApi }
