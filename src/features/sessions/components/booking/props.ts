import type { Reader } from '#client/format.ts'
import type { PublicCoach } from '#features/coaches/input.ts'
import type { PublicOffering } from '#features/offerings/input.ts'

/** What the wizard is about; the same on every step. */
export type BookingProps = {
  coach: Pick<PublicCoach, 'id' | 'handle' | 'name' | 'zone'>
  offerings: PublicOffering[]
  reader: Reader
  /** The practice's name in the header; null for Loom's own. */
  practice: string | null
  /** The server's clock when the page was made, epoch milliseconds. */
  now: number
}
