// How an endpoint is defined. The way of a call: guard (audience → limits → origin) → idempotency → parse → command → answer.
import { os } from '@orpc/server'
import { visiting } from '#platform/auth/visit.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withActor } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import type { Context } from './context.ts'
import { keyOf, once } from './idempotency.ts'
import { fromRefusal } from './problem.ts'
import type { Audience, Spec } from './spec.ts'

export type { Audience, Spec }

export const EVERYONE = ['visitor', 'client', 'coach', 'admin'] as const satisfies Audience[]
export const SIGNED_IN = ['client', 'coach', 'admin'] as const satisfies Audience[]

/** What a handler runs its one query or command with. */
export type Doors = {
  /** A read as the actor. */
  read<T>(query: (tx: Tx) => Promise<T>): Promise<T>
  /** A read that puts all its questions before the first answer comes: they leave together, with less to wait for. */
  ask<T>(query: (tx: Tx) => Promise<T>): Promise<T>
  /** A write as the actor, once per Idempotency-Key; a refusal becomes the problem it names. */
  write<T>(command: (tx: Tx) => Promise<Result<T>>): Promise<T>
}

/** What was defined in another way has no audience: the guard lets nobody in. */
const base = os.$context<Context>().$meta<Spec>({ audience: [], limit: 'read' })

/** Starts the definition of an endpoint: who may call it and what it counts against. */
export const procedure = (spec: Spec) =>
  base.meta(spec).use(({ context, path, next }, input) => {
    const actor = spec.visits ? visiting(context) : context.actor
    const doors: Doors = {
      read: (query) => withActor(actor, query),
      ask: (query) => withActor(actor, query, { atOnce: true }),
      write: async (command) => {
        const key = keyOf(context)
        const run = (tx: Tx) => (key ? once(tx, { key, path, input, actor }, command) : command(tx))
        return unwrap(await withActor(actor, run))
      },
    }
    return next({ context: { ...doors, actor } })
  })

/** The value of a result. @throws Problem for a refusal. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw fromRefusal(result)
}
