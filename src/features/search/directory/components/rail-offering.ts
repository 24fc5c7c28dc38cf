import type { Away } from '#features/availability/input.ts'

/** An offering as the rail needs it. Prices come in words, starts as epoch milliseconds in order. */
export type RailOffering = { id: string; name: string; minutes: number; price: string; starts: number[]; away: Away[] }
