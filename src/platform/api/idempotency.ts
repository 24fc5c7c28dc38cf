// A write that a person can repeat happens once. The key is claimed in the command's own transaction:
// a second call with the same key waits for the first to end, then finds its answer.
import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Actor } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import type { Context } from './context.ts'
import { Problem } from './problem.ts'
import { idempotencyKeys } from './tables.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** The request's Idempotency-Key, or undefined. @throws Problem 400 when it is longer than 255 characters. */
export function keyOf({ request, actor }: Context): string | undefined {
  const key = request.headers.get('idempotency-key')
  if (!key || request.via === 'page') return undefined
  if (key.length > 255) throw new Problem(400, 'bad_idempotency_key')
  return actor.kind === 'visitor' ? `${request.ip} ${key}` : key
}

type Claim = { key: string; path: readonly string[]; input: unknown; actor: Actor }

/** Runs the command the first time; afterwards gives its stored answer, refusals included. */
export async function once<T>(tx: Tx, claim: Claim, command: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
  const scope = claim.actor.id ?? NOBODY
  const mine = and(eq(idempotencyKeys.scope, scope), eq(idempotencyKeys.key, claim.key))
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([claim.path, claim.input]))
    .digest('base64url')
  const claimed = await tx
    .insert(idempotencyKeys)
    .values({ scope, key: claim.key, fingerprint })
    .onConflictDoNothing()
    .returning()
  if (claimed.length === 0) {
    const [earlier] = await tx.select().from(idempotencyKeys).where(mine)
    if (earlier?.fingerprint !== fingerprint) throw new Problem(422, 'idempotency_key_reused')
    return earlier.answer as Result<T>
  }
  const answer = await command(tx)
  await tx.update(idempotencyKeys).set({ answer }).where(mine)
  return answer
}
