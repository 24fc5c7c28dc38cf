import { codeOf } from '#client/api-error.ts'
import type { LinkedSession, LinkPurpose } from '../../links/input.ts'
import { sessions } from '../api.ts'

type Read = { session: LinkedSession } | { over: 'session_changed' | 'link_invalid' }

/** What a mail's link is about, or why it does nothing. Reading it changes nothing. */
export async function readMailLink(purpose: LinkPurpose, token: string): Promise<Read> {
  try {
    return { session: await sessions.openLink({ purpose, token: decodeURIComponent(token).slice(0, 400) }) }
  } catch (error) {
    const code = codeOf(error)
    if (code === 'session_changed') return { over: code }
    if (code === 'link_invalid' || code === 'not_found') return { over: 'link_invalid' }
    throw error
  }
}
