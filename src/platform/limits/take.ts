// Refusing what comes too often, in words a client understands.
import { timingSafeEqual } from 'node:crypto'
import type pg from 'pg'
import type { Context } from '#platform/api/context.ts'
import { Problem } from '#platform/api/problem.ts'
import { env } from '#platform/env.ts'
import { limitHits } from '#platform/metrics/metrics.ts'
import { addressKey } from './address.ts'
import type { LimitClass } from './classes.ts'
import { windowOf } from './classes.ts'
import type { Taken } from './counters.ts'
import { Counters } from './counters.ts'

let counters: Counters | undefined

/** Opens the counters over a pool of role loom_limits. */
export function openLimits(pool: pg.Pool) {
  counters = new Counters(pool)
}

/** Counts one call or page. @throws Problem 429 `too_many_requests` that says when to come back. */
export async function takeLimit(limit: LimitClass, { request, actor, reply }: Context): Promise<void> {
  if (isLoadTest(request.headers.get('x-loom-load-test'))) return
  // Signing in and asking for mail is counted by address even when signed in: accounts are cheap to make.
  const by = actor.id && limit !== 'auth' && limit !== 'mail' ? actor.id : addressKey(request.ip)
  const state = await take(limit, by)
  Object.assign(reply.headers, limitHeaders(limit, state))
  if (!state.granted) throw tooMany(state)
}

/** Counts what has no context yet, by the caller's address. @throws Problem 429 */
export async function takeLimitOf(limit: LimitClass, address: string): Promise<void> {
  const state = await take(limit, addressKey(address))
  if (!state.granted) throw tooMany(state)
}

/** Counts one point of a class on any key, for limits a feature adds (an address somebody typed, say). */
export async function take(limit: LimitClass, key: string): Promise<Taken> {
  if (!counters) throw new Error('the limits are not open yet')
  const state = await counters.take(limit, key)
  if (!state.granted) limitHits.inc({ class: limit })
  return state
}

const inSeconds = (ms: number) => Math.max(1, Math.ceil(ms / 1000))

const tooMany = ({ resetMs }: Taken) => new Problem(429, 'too_many_requests', { retryAfter: inSeconds(resetMs) })

function limitHeaders(limit: LimitClass, { remaining, resetMs }: Taken) {
  const { points, seconds } = windowOf(limit)
  return {
    'ratelimit-limit': String(points),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(inSeconds(resetMs)),
    'ratelimit-policy': `${points};w=${seconds}`,
  }
}

/** A key of the operator's own lets their load test through; compared in constant time. */
function isLoadTest(given: string | null): boolean {
  if (!given) return false
  const sent = Buffer.from(given)
  return env().LOAD_TEST_KEYS.some((key) => {
    const known = Buffer.from(key)
    return known.length === sent.length && timingSafeEqual(known, sent)
  })
}
