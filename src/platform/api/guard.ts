// Everything that is asked before a body is read: who, how often, from where.
import { takeLimit } from '#platform/limits/take.ts'
import type { Context } from './context.ts'
import { checkOrigin } from './origin.ts'
import { Problem } from './problem.ts'
import type { Spec } from './spec.ts'

/** @throws Problem 401, 403 or 429. A page was counted, and its origin checked, before its components ask. */
export async function guard(spec: Spec, context: Context): Promise<void> {
  checkAudience(spec, context)
  if (context.request.via === 'http') await takeLimit(spec.limit, context)
  checkOrigin(context.request)
}

function checkAudience({ audience, whileEnrolling }: Spec, { actor, session }: Context) {
  if (!audience.includes(actor.kind)) {
    throw actor.kind === 'visitor' ? new Problem(401, 'sign_in_required') : new Problem(403, 'not_for_your_role')
  }
  if (session?.mustEnrol && !whileEnrolling) throw new Problem(403, 'second_factor_required')
}
