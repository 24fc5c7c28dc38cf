// What signing in decides: where to go afterwards, and how soon the next try counts. Times are epoch milliseconds.

/**
 * The path somebody wanted to see, if it is one of ours; else `fallback`. What a browser could read as another origin
 * is not ours: a scheme, `//`, a backslash however encoded, control characters.
 */
export function safeNext(next: unknown, fallback: string): string {
  if (typeof next !== 'string' || next.length > 512 || !/^\/(?![/\\])[^\\\p{Cc}\p{Cf}\s]*$/u.test(next)) return fallback
  if (/%(2f|5c|0[0-9a-f]|1[0-9a-f]|7f)/i.test(next.split(/[?#]/)[0] ?? '')) return fallback
  const { origin, pathname, search } = new URL(next, 'https://loom.invalid')
  return origin === 'https://loom.invalid' && !pathname.startsWith('//') ? `${pathname}${search}` : fallback
}

const MINUTE = 60_000
/** Tries that cost nothing but their time, within the window. */
export const FREE_TRIES = 10
const WINDOW = 15 * MINUTE
const LONGEST_WAIT = 5 * MINUTE

export type Tries = { tries: number; lastAt: number; nextAt: number }

/** The count after one more try, or how long to wait for it. Slower and slower, never locked: ASVS 6.3.1. */
export function countTry(
  { tries, lastAt, nextAt }: Tries,
  now: number,
): { ok: true; after: Tries } | { ok: false; waitMs: number } {
  if (now < nextAt) return { ok: false, waitMs: nextAt - now }
  const counted = now - lastAt > WINDOW ? 1 : tries + 1
  const wait = counted < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, 2 ** Math.min(20, counted - FREE_TRIES + 1) * 1000)
  return { ok: true, after: { tries: counted, lastAt: now, nextAt: now + wait } }
}
