// Counting. The counters live in PostgreSQL, so that a restart or a second process changes nothing; frequent classes
// take several points at once (a lease) and spend them here, which costs one query in ten requests.
import type pg from 'pg'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { LimitClass } from './classes.ts'
import { LIMITS, windowOf } from './classes.ts'

/** Whether one more request is allowed; `remaining` and `resetMs` speak of the window as this process knows it. */
export type Taken = { granted: boolean; remaining: number; resetMs: number }

/** Points already taken from the shared counter: they were counted there, so spending them needs no question. */
type Lease = { left: number; remaining: number; until: number }

const TABLE = { schemaName: 'private', tableName: 'rate_limits', tableCreated: true, clearExpiredByTimeout: true }
const MOST_LEASES = 10_000

export class Counters {
  private readonly limiters: Record<string, RateLimiterPostgres | RateLimiterMemory>
  private readonly leases = new Map<string, Lease>()
  private readonly asking = new Map<string, Promise<Taken | undefined>>()

  /** Over a pool of role loom_limits, whose one table is private.rate_limits. */
  constructor(pool: pg.Pool) {
    this.limiters = Object.fromEntries(
      (Object.keys(LIMITS) as LimitClass[]).map((name) => {
        const { points, seconds, local } = windowOf(name)
        // Who used up a window is refused from memory until it ends: being refused costs no query.
        const options = { points, duration: seconds, keyPrefix: name, inMemoryBlockOnConsumed: points }
        if (local) return [name, new RateLimiterMemory(options)]
        return [name, new RateLimiterPostgres({ ...options, ...TABLE, storeClient: pool, storeType: 'pool' })]
      }),
    )
  }

  /** Counts one request on `key`. Never grants more than the window's points, over all processes together. */
  async take(limit: LimitClass, key: string): Promise<Taken> {
    const name = `${limit}:${key}`
    for (;;) {
      const spent = this.spend(name)
      if (spent) return spent
      // One question at a time: forty requests at once must not take forty leases and be refused by their own haste.
      const question = this.asking.get(name) ?? this.ask(limit, key, name)
      const refused = await question
      if (refused) return refused
    }
  }

  private spend(name: string): Taken | undefined {
    const lease = this.leases.get(name)
    if (!lease || lease.left === 0 || lease.until <= Date.now()) return undefined
    lease.left--
    return { granted: true, remaining: lease.remaining + lease.left, resetMs: lease.until - Date.now() }
  }

  private ask(limit: LimitClass, key: string, name: string) {
    const question = this.lease(limit, key, name).finally(() => this.asking.delete(name))
    this.asking.set(name, question)
    return question
  }

  /** Takes a lease from the shared counter; answers only when there is none to have. */
  private async lease(limit: LimitClass, key: string, name: string): Promise<Taken | undefined> {
    const points = windowOf(limit).lease ?? 1
    try {
      const state = await this.limiters[limit]?.consume(key, points)
      if (!state) throw new Error(`no counter for the class ${limit}`)
      this.leases.delete(name)
      this.leases.set(name, { left: points, remaining: state.remainingPoints, until: Date.now() + state.msBeforeNext })
      const [oldest] = this.leases.keys()
      if (this.leases.size > MOST_LEASES && oldest) this.leases.delete(oldest) // costs its unspent points
      return undefined
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      return { granted: false, remaining: 0, resetMs: refused.msBeforeNext }
    }
  }
}
