import type { PublicOffering } from '#features/offerings/input.ts'
import type { Session } from '../../input.ts'

/** The time and terms that the summary shows: of what is held, else of what was chosen and is not held yet. */
export type Chosen = {
  name: string
  minutes: number
  priceMinor: number
  currency: string
  place: PublicOffering['place']
  onRequest: boolean
  /** How many are asked. */
  questions: number
  startsAt: number | undefined
  /** Known once it is held. */
  freeUntil: number | undefined
  moveUntil: number | undefined
}

export function chosenOf(offering: PublicOffering, held: Session | undefined, start: number | undefined): Chosen {
  const { name, minutes, priceMinor, currency, place, onRequest, questions } = held ?? offering
  const time = { startsAt: held?.startsAt ?? start, freeUntil: held?.freeUntil, moveUntil: held?.moveUntil }
  return { name, minutes, priceMinor, currency, place, onRequest, questions: questions.length, ...time }
}
