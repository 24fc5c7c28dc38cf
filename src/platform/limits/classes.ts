// How often, by class: per account, or per address for visitors. Why these figures: docs/decisions/0012-rate-limit-leases.md.

type Window = {
  points: number
  seconds: number
  /** Points taken from the shared counter at once and spent in this process. A divisor of `points`. */
  lease?: number
  /** Counted in this process only. */
  local?: true
}

export const LIMITS = {
  /** Reads of the signed-in app and of public data. */
  read: { points: 300, seconds: 60, lease: 10 },
  /** Writes. */
  write: { points: 60, seconds: 60 },
  /** Rendered pages, and those asked for ahead: up to ten for each that somebody opens. */
  page: { points: 600, seconds: 60, lease: 10 },
  /** Unchanging files. */
  asset: { points: 2000, seconds: 60, local: true },
  /** Sign-in, sign-up, change of password or address. */
  auth: { points: 10, seconds: 60 },
  /** Whatever sends a mail to an address somebody typed. */
  mail: { points: 3, seconds: 60 },
  /** What visitors have kept for them: it takes it from others. */
  visit: { points: 20, seconds: 3600 },
  /** Six-digit codes. Tries per account are also counted in a durable table. */
  code: { points: 10, seconds: 300 },
  /** Private links of coaches, by the address that opens them: what is guessed there opens a page that is not public. */
  link: { points: 30, seconds: 60 },
  /** Calendar files and feeds. */
  calendar: { points: 30, seconds: 60 },
  /** Feeds, by the address that asks: calendar services ask for many people from few addresses. */
  feed: { points: 120, seconds: 60 },
  /** Whatever makes Loom ask an address that somebody pasted. */
  outside: { points: 12, seconds: 3600 },
  /** Browser error and policy reports. */
  report: { points: 10, seconds: 60 },
} as const satisfies Record<string, Window>

export type LimitClass = keyof typeof LIMITS
export const windowOf = (limit: LimitClass): Window => LIMITS[limit]
