import { localised } from '#client/localised.ts'
import { env } from '#platform/env.ts'
import { signLink } from '#platform/signed-link.ts'
import type { LinkPurpose } from './input.ts'
import { PURPOSES } from './input.ts'

type Subject = { id: string; sequence: number; startsAt: number }

/**
 * The addresses a client's mail has for changing a session. They carry its sequence, which every change raises: so each
 * works once, and none after another change. They end when it begins.
 */
export function changeLinks(session: Subject, client: { id: string; locale: string }): Record<LinkPurpose, string> {
  const address = (purpose: LinkPurpose) => {
    const facts = [session.id, client.id, String(session.sequence)]
    const token = signLink({ purpose: purposeOf(purpose), facts, expiresAt: session.startsAt })
    return `${env().BASE_URL}${localised(`/change/${purpose}/${token}`, client.locale)}`
  }
  return Object.fromEntries(PURPOSES.map((purpose) => [purpose, address(purpose)])) as Record<LinkPurpose, string>
}

/** The name a link is signed under. */
export const purposeOf = (purpose: LinkPurpose): string => `sessions.${purpose}`
