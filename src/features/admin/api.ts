import { peopleApi } from './people/api.ts'

export const adminApi = { ...peopleApi }
