'use client'
import { useSyncExternalStore } from 'react'
import type { Reader } from './format.ts'

/** A reader as the server knows them. `own`: these are their settings; else they are the house's, until the browser says. */
export type GivenReader = Reader & { own: boolean }

/**
 * On whose clock to show times. A page for everybody is rendered once, on the practice's clock; from the moment it is
 * alive, times are shown on the visitor's own. Whoever calls this names the zone beside the times and keeps their room.
 */
export function useReader(given: GivenReader): Reader {
  const clock = useSyncExternalStore(never, browserClock, () => null)
  return given.own || !clock ? given : { locale: given.locale, ...clock }
}

const never = () => () => {}

let known: Pick<Reader, 'zone' | 'hourCycle'> | undefined

function browserClock() {
  known ??= readClock()
  return known
}

function readClock() {
  const { timeZone, hourCycle } = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions()
  return { zone: timeZone, hourCycle: hourCycle?.startsWith('h1') ? ('h12' as const) : ('h23' as const) }
}
