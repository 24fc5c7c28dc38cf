import type { PublicOffering } from '#features/offerings/input.ts'

/** What people book as a rule: the first of a coach's offerings that is not a free first talk. */
export const usualOffering = (offerings: readonly PublicOffering[]): PublicOffering | undefined =>
  offerings.find(({ priceMinor }) => priceMinor > 0) ?? offerings[0]
