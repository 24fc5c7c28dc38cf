// Counting and refusing. Counters live in PostgreSQL, so a restart or a second process changes nothing.
import { timingSafeEqual } from 'node:crypto'
import type pg from 'pg'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Context } from '#platform/api/context.ts'
import { Problem } from '#platform/api/problem.ts'
import { env } from '#platform/env.ts'
import { limitHits } from '#platform/metrics/metrics.ts'
import { addressKey } from './address.ts'
import type { LimitClass } from './classes.ts'
import { LIMITS, windowOf } from './classes.ts'

type Limiter = RateLimiterPostgres | RateLimiterMemory
let limiters: Map<LimitClass, Limiter> | undefined

/** Opens the counters over a pool of role loom_limits, whose one table is private.rate_limits. */
export function openLimits(pool: pg.Pool) {
  limiters = new Map<LimitClass, Limiter>(
    (Object.keys(LIMITS) as LimitClass[]).map((name) => {
      const { points, seconds } = windowOf(name)
      const options = { points, duration: seconds, keyPrefix: name }
      if (name === 'asset') return [name, new RateLimiterMemory(options)]
      const storeType = 'pool'
      const table = { schemaName: 'private', tableName: 'rate_limits', tableCreated: true, clearExpiredByTimeout: true }
      return [name, new RateLimiterPostgres({ ...options, ...table, storeClient: pool, storeType })]
    }),
  )
}

/** Counts one request of an API call. @throws Problem 429 `too_many_requests` that says when to come back. */
export async function takeLimit(limit: LimitClass, { request, actor, reply }: Context): Promise<void> {
  if (isLoadTest(request.headers.get('x-loom-load-test'))) return
  // Signing in and asking for codes is counted by address even when signed in: accounts are cheap to make.
  const by = actor.id && limit !== 'auth' && limit !== 'mail' ? actor.id : addressKey(request.ip)
  const state = await take(limit, by)
  Object.assign(reply.headers, state.headers)
  if (!state.granted) {
    limitHits.inc({ class: limit })
    throw new Problem(429, 'too_many_requests', { retryAfter: state.retryAfter })
  }
}

export type Taken = { granted: boolean; retryAfter: number; headers: Record<string, string> }

const leases = new Map<string, { left: number; until: number }>()

/** Counts one point on `key`; spends this process's lease first. */
export async function take(limit: LimitClass, key: string): Promise<Taken> {
  const { points, seconds, lease = 1 } = windowOf(limit)
  const name = `${limit}:${key}`
  const held = leases.get(name)
  if (held && held.left > 0 && held.until > Date.now()) {
    held.left--
    return answer(true, held.left, Math.ceil((held.until - Date.now()) / 1000), points, seconds)
  }
  const limiter = limiters?.get(limit)
  if (!limiter) throw new Error('the limits are not open yet')
  try {
    const state = await limiter.consume(key, lease)
    if (lease > 1) keepLease(name, { left: lease - 1, until: Date.now() + state.msBeforeNext })
    return answer(true, state.remainingPoints + lease - 1, Math.ceil(state.msBeforeNext / 1000), points, seconds)
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    return answer(false, 0, Math.max(1, Math.ceil(refused.msBeforeNext / 1000)), points, seconds)
  }
}

/** Bounded: the oldest lease is forgotten, which only costs its unspent points. */
function keepLease(name: string, lease: { left: number; until: number }) {
  leases.delete(name)
  leases.set(name, lease)
  const [oldest] = leases.keys()
  if (leases.size > 10_000 && oldest) leases.delete(oldest)
}

const answer = (granted: boolean, left: number, reset: number, points: number, seconds: number): Taken => ({
  granted,
  retryAfter: reset,
  headers: {
    'ratelimit-limit': String(points),
    'ratelimit-remaining': String(Math.max(0, left)),
    'ratelimit-reset': String(reset),
    'ratelimit-policy': `${points};w=${seconds}`,
  },
})

function isLoadTest(given: string | null): boolean {
  if (!given) return false
  const sent = Buffer.from(given)
  return env().LOAD_TEST_KEYS.some((key) => key.length === sent.length && timingSafeEqual(Buffer.from(key), sent))
}
