import { getLocale } from 'next-intl/server'
import type { Reader } from '#client/format.ts'
import { accounts } from '#features/accounts/components/api.ts'

/** How dates are written here: on the clock of whoever is signed in, in the language of the page. */
export async function readerHere(): Promise<Reader> {
  const [{ zone, hourCycle }, locale] = await Promise.all([accounts.me({}), getLocale()])
  return { zone, hourCycle, locale }
}
