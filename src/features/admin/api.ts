import { errorsApi } from './errors/api.ts'
import { mailsApi } from './mails/api.ts'
import { peopleApi } from './people/api.ts'
import { workApi } from './work/api.ts'

export const adminApi = { ...peopleApi, ...workApi, ...mailsApi, ...errorsApi }
