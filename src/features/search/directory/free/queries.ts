import type { NextFree } from '#features/availability/queries.ts'
import { schedulesOf, takenOf } from '#features/availability/queries.ts'
import type { Range } from '#features/availability/rules.ts'
import type { OpenHours } from '#features/availability/window/rules.ts'
import { bookingWindow, nextSlots, slotsWithin } from '#features/availability/window/rules.ts'
import type { OfferingsInShort } from '#features/offerings/queries.ts'
import { readOfferingsInShort } from '#features/offerings/queries.ts'
import type { Tx } from '#platform/db/tx.ts'

/** When a coach is free, in epoch minutes. */
export type Free = {
  /** The earliest start of any offering, and those of the same one within a day of it. */
  next: NextFree | null
  /** Every coming start of any offering, in order, each once. */
  starts: number[]
  /** The coach's zone at home. */
  zone: string
  /** When this was read, and when the first start is too near to be booked. */
  now: number
  until: number
}

/** Of each of these coaches who is listed. Three questions, however many they are. */
export async function readFree(tx: Tx, coachIds: string[]): Promise<Map<string, Free>> {
  const [offered, open, taken] = await Promise.all([
    readOfferingsInShort(tx, coachIds),
    schedulesOf(tx, coachIds),
    takenOf(tx, coachIds),
  ])
  return new Map(
    [...open].map(([id, hours]) => [id, freeOf(hours, offered.get(id)?.earliest ?? [], taken.get(id) ?? [])]),
  )
}

/** The pure part of it. */
export function freeOf(hours: OpenHours, offered: OfferingsInShort['earliest'], taken: readonly Range[]): Free {
  const { now, schedule } = hours
  const free: Free = { next: null, starts: [], zone: schedule.zone, now, until: Number.POSITIVE_INFINITY }
  const starts = new Set<number>()
  let first = Number.POSITIVE_INFINITY
  for (const offering of offered) {
    const { to, minNoticeMin } = bookingWindow(hours, offering)
    for (const start of slotsWithin(hours, offering, taken, { start: now, end: to })) starts.add(start)
    const next = nextSlots(hours, offering, taken)
    if (next[0] === undefined || next[0] >= first) continue
    first = next[0]
    free.next = { offeringId: offering.id, minutes: offering.minutes, starts: next }
    free.until = first - minNoticeMin + 1
  }
  free.starts = [...starts].sort((a, b) => a - b)
  return free
}
