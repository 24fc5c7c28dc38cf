// Coaches of a journey's own, whom no other journey needs.
import type { BrowserContext } from '@playwright/test'
import { call } from './call.ts'
import { becomeClient } from './door.ts'

const PROFILE = {
  headline: 'One decision at a time',
  bio: 'I was a founder for nine years. Now I sit beside those who are, and we look at one decision at a time.',
  specialties: ['Founders'],
  languages: ['en'],
  certifications: [],
}

/** Makes a browser that of a new coach, signed in and listed. */
export async function becomeCoach(
  browser: BrowserContext,
  admins: BrowserContext,
  name: string,
  zone = 'Europe/Lisbon',
): Promise<{ id: string }> {
  const { email, password } = await becomeClient(browser, name)
  const { id } = await call<{ id: string }>(browser.request, 'coaches/apply', {})
  await call(browser.request, 'coaches/edit', { name, zone, ...PROFILE })
  await call(browser.request, 'coaches/submit', {})
  await call(admins.request, 'coaches/approve', { id })
  await call(browser.request, 'accounts/signIn', { email, password })
  return { id }
}
