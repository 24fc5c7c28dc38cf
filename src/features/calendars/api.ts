import { feedApi } from './feed/api.ts'
import { outsideApi } from './outside/api.ts'

export const calendarsApi = { ...feedApi, ...outsideApi }
