// The one door to calendars that others keep.

import { env } from '#platform/env.ts'
import type { Busy as BusyAnswer } from '#platform/ical/busy-times.ts'
import { readBusy } from '#platform/ical/read-busy.ts'
import { outsideAddress } from '#platform/net/outside-address.ts'
import type { Validators } from '#platform/net/outside-fetch.ts'
import { outsideFetch } from '#platform/net/outside-fetch.ts'
import { resolvePublic } from '#platform/net/resolve.ts'
import type { Trouble } from './input.ts'
import type { Busy } from './rules.ts'

type Times = Extract<BusyAnswer, { ok: true }>['times']

export type Found =
  | { kind: 'unchanged' }
  | ({ kind: 'times'; times: Times; unread: number } & Validators)
  | { kind: 'trouble'; why: Trouble }

type Ask = {
  known: Validators | undefined
  window: Busy
  /** For whole days and for times without a zone. */
  zone: string
  /** Addresses of the coach: what they declined does not block. */
  owners: string[]
  signal: AbortSignal | undefined
}

/** Looks at a calendar. Whatever is wrong over there is a word, never thrown. */
export async function lookAt(address: string, { known, window, zone, owners, signal }: Ask): Promise<Found> {
  const answer = await outsideFetch(address, { known, accept: 'text/calendar, text/plain;q=0.5, */*;q=0.1', signal })
  if (answer.kind !== 'content') return answer
  const { text, etag, lastModified } = answer
  const busy = await readBusy({ text, from: window.start, to: window.end, zone, owners })
  if (!busy.ok) return { kind: 'trouble', why: busy.why }
  return { kind: 'times', times: busy.times, unread: busy.unread, etag, lastModified }
}

/** The host of an address that leads outside; null for one that does not, and for one whose name nobody knows. */
export async function outsideHost(given: string): Promise<string | null> {
  const also = env().testOutside
  const url = outsideAddress(given, also)
  if (!url) return null
  const resolved = await resolvePublic(url.hostname, { port: Number(url.port || 443), also })
  return resolved.ok ? url.host : null
}
