// What signed-in people were refused goes to the audit log: who looks for what is not theirs leaves a trace, and the
// one who is refused cannot tell somebody else's thing from one that never was.
import { audit } from '#features/accounts/commands.ts'
import type { Context } from '#platform/api/context.ts'
import { Problem } from '#platform/api/problem.ts'
import { withActor } from '#platform/db/tx.ts'
import { log } from '#platform/log.ts'

const CODES = ['not_for_your_role', 'not_found', 'foreign_origin']
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Writes one row for a refusal about rights; says nothing of other errors. Never throws. */
export async function noteRefusal(error: unknown, path: readonly string[], input: unknown, { actor }: Context) {
  if (actor.kind === 'visitor' || !(error instanceof Problem) || !CODES.includes(error.code)) return
  const { id } = (input ?? {}) as { id?: unknown }
  const subject = typeof id === 'string' && UUID.test(id) ? id : undefined
  const detail = { procedure: path.join('.'), code: error.code }
  await withActor(actor, (tx) => audit(tx, actor, 'authz_denied', subject, detail)).catch((failure) =>
    log.error({ message: String(failure) }, 'a refusal could not be written down'),
  )
}
