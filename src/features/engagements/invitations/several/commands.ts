import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { ok } from '#platform/result.ts'
import { queueToInvite, sendFirst } from '../commands.ts'
import { readFacts } from '../queries.ts'
import type { InvitedSeveral, InviteSeveral } from './input.ts'
import { planOf } from './rules.ts'

/** Invites those who still may be: what was planned is decided again, in the coach's queue. Refuses `no_profile`. */
export async function inviteSeveral(
  tx: Tx,
  me: Person,
  { people, locale, note }: InviteSeveral,
): Promise<Result<InvitedSeveral>> {
  const closed = await queueToInvite(tx, me)
  if (closed) return closed
  const facts = await readFacts(
    tx,
    me,
    people.map(({ email }) => email),
  )
  const rows = planOf(
    people.map((person, place) => ({ line: place + 1, ...person })),
    facts,
  )
  for (const { email, name, problem } of rows) {
    if (!problem) await sendFirst(tx, me, { email, name, locale, note })
  }
  const left = rows.flatMap(({ email, problem }) => (problem ? [{ email, problem }] : []))
  return ok({ invited: rows.length - left.length, left })
}
