import type { GivenReader } from '#client/use-reader.ts'
import { isSignedIn } from '#client/viewer.ts'
import { accounts } from '#features/accounts/components/api.ts'
import { readPractice } from '#features/practice/components/read-practice.ts'

/** On whose clock a public page is rendered: that of whoever is signed in, for everybody else the practice's. */
export async function readerOf(locale: string): Promise<GivenReader> {
  if (await isSignedIn()) {
    const { zone, hourCycle } = await accounts.me({})
    return { locale, zone, hourCycle, own: true }
  }
  const { zone } = await readPractice()
  return { locale, zone, hourCycle: 'h23', own: false }
}
