// The one pipeline: actor → audience → limits → origin → idempotency → parse → command → answer.
import { os } from '@orpc/server'
import type { Actor } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withActor } from '#platform/db/tx.ts'
import type { LimitClass } from '#platform/limits/classes.ts'
import { takeLimit } from '#platform/limits/take.ts'
import type { Result } from '#platform/result.ts'
import type { Context } from './context.ts'
import { keyOf, once } from './idempotency.ts'
import { checkOrigin } from './origin.ts'
import { fromRefusal, Problem } from './problem.ts'

export type Audience = Actor['kind']

export const EVERYONE = ['visitor', 'client', 'coach', 'admin'] as const satisfies Audience[]
export const SIGNED_IN = ['client', 'coach', 'admin'] as const satisfies Audience[]

export type Spec = {
  /** The kinds of actor that may call it; there is no default. */
  audience: readonly Audience[]
  /** The limit class it counts in. */
  limit: LimitClass
  /** Open to somebody who must still set up their second factor. */
  whileEnrolling?: true
}

/** What a handler runs its one query or command with. */
export type Doors = {
  /** A read as the actor. */
  read<T>(query: (tx: Tx) => Promise<T>): Promise<T>
  /** A write as the actor, once per Idempotency-Key; a refusal becomes the problem it names. */
  write<T>(command: (tx: Tx) => Promise<Result<T>>): Promise<T>
}

const base = os.$context<Context>().$meta<Spec>({ audience: [], limit: 'read' })

/** Starts the definition of an endpoint: who may call it and what it counts against. */
export const procedure = (spec: Spec) =>
  base.meta(spec).use(async ({ context, path, next }, input) => {
    checkAudience(spec, context)
    if (context.request.via === 'http') await takeLimit(spec.limit, context)
    checkOrigin(context.request)
    const key = keyOf(context)
    const doors: Doors = {
      read: (query) => withActor(context.actor, query),
      write: async (command) => {
        const run = (tx: Tx) => (key ? once(tx, { key, path, input, actor: context.actor }, command) : command(tx))
        return unwrap(await withActor(context.actor, run))
      },
    }
    return next({ context: doors })
  })

/** The value of a result. @throws Problem for a refusal. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw fromRefusal(result)
}

function checkAudience(spec: Spec, { actor, session }: Context) {
  if (!spec.audience.includes(actor.kind)) {
    throw actor.kind === 'visitor' ? new Problem(401, 'sign_in_required') : new Problem(403, 'not_for_your_role')
  }
  if (session?.mustEnrol && !spec.whileEnrolling) throw new Problem(403, 'second_factor_required')
}
