import { audit } from '#features/accounts/commands.ts'
import type { Actor } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { discardJob, retryJob } from '#platform/jobs/failed.ts'
import type { Result } from '#platform/result.ts'
import { ok } from '#platform/result.ts'

type Answer = Promise<Result<{ id: string }>>

/** Tries a failed job again, as often as a new one. Refuses `not_found`: it runs already, or was done or discarded. */
export const tryJobAgain = (tx: Tx, actor: Actor, id: string): Answer =>
  acted(tx, actor, id, 'admin.job_again', retryJob)

/** Gives a failed job up for good. Refuses `not_found` alike. */
export const giveJobUp = (tx: Tx, actor: Actor, id: string): Answer =>
  acted(tx, actor, id, 'admin.job_discarded', discardJob)

async function acted(tx: Tx, actor: Actor, id: string, action: string, act: typeof retryJob): Answer {
  const answer = await act(tx, id)
  if (!answer.ok) return answer
  await audit(tx, actor, action, id)
  return ok({ id })
}
