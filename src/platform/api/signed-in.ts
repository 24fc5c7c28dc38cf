import type { Session } from '#platform/auth/door.ts'
import type { Person } from '#platform/db/actor.ts'
import type { Context } from './context.ts'
import { Problem } from './problem.ts'

/** The context of a call that only somebody signed in may make, typed as such. @throws Problem 401 otherwise */
export function signedIn<T extends Context>(context: T): T & { session: Session } {
  const { session } = context
  if (!session) throw new Problem(401, 'sign_in_required')
  return { ...context, session }
}

/** Who asks, where only somebody signed in may. @throws Problem 401 otherwise */
export function personOf({ actor }: Context): Person {
  if (actor.id === null) throw new Problem(401, 'sign_in_required')
  return actor
}
