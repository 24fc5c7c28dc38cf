import type { ReactNode } from 'react'
import type { GivenReader } from '#client/use-reader.ts'
import type { EmailCodeFormProps } from '#features/accounts/components/email-code/email-code-form.tsx'
import type { PublicCoach } from '#features/coaches/input.ts'
import type { PublicOffering } from '#features/offerings/input.ts'

/** What the wizard is about; the same on every step. */
export type BookingProps = {
  coach: Pick<PublicCoach, 'id' | 'handle' | 'name' | 'zone'>
  offerings: PublicOffering[]
  reader: GivenReader
  /** The practice's name and mark in the header, drawn by the server. */
  brand: ReactNode
  /** The coach's avatar, drawn by the server. */
  portrait: ReactNode
  /** What a visitor is asked by; null for whoever is signed in. */
  emailCode: Pick<EmailCodeFormProps, 'words' | 'problems'> | null
  /** The server's clock when the page was made, epoch milliseconds. */
  now: number
}
