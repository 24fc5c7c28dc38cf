import { invitationsApi } from './invitations/api.ts'
import { recordsApi } from './records/api.ts'

export const engagementsApi = { ...invitationsApi, ...recordsApi }
