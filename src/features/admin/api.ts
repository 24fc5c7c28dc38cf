import { errorsApi } from './errors/api.ts'
import { mailsApi } from './mails/api.ts'
import { peopleApi } from './people/api.ts'

export const adminApi = { ...peopleApi, ...errorsApi, ...mailsApi }
