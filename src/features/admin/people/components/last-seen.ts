import type { Reader } from '#client/format.ts'
import { formatRelative } from '#client/format.ts'

/** A session's last use is kept to the minute, so "now" is a few of them. */
const NOW = 3 * 60_000

/** When somebody was here last, in words; `t` is of the namespace AdminPeople. */
export function lastSeen(at: number | null, reader: Reader, now: number, t: (key: 'now' | 'never') => string): string {
  if (at === null) return t('never')
  return now - at < NOW ? t('now') : formatRelative(at, reader, now)
}
