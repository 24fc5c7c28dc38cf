import { codeOf } from '#client/api-error.ts'
import { engagements } from '../../../components/api.ts'
import type { OpenedInvitation } from '../../input.ts'

/** What an invitation's link is about, or null: it is none of ours, or of an earlier mail. Reading it changes nothing. */
export async function readInvitation(token: string): Promise<OpenedInvitation | null> {
  try {
    return await engagements.openInvitation({ token: token.slice(0, 400) })
  } catch (error) {
    if (['link_invalid', 'not_found', 'invalid_input'].includes(codeOf(error))) return null
    throw error
  }
}
