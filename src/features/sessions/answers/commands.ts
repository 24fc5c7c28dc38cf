// What the client answers to the questions of a session, copied from its offering at hold.
import { and, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Actor } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Refusal, Result } from '#platform/result.ts'
import { badField, no, notFound, ok, refuse } from '#platform/result.ts'
import { readSession } from '../queries.ts'
import { sessions } from '../tables.ts'
import type { MissingAnswers, SavedAnswers, SetAnswers } from './input.ts'
import { answersProblem, missingAnswers, withAnswers } from './rules.ts'

const OPEN = ['held', 'requested', 'confirmed'] as const

/**
 * Writes the client's answers, one for each question of the session; while it is held some may be left for later. The
 * coach reads them once it is asked for or confirmed. Moves nothing in a calendar, so it does not queue.
 *
 * Refuses `answers_closed` to the coach, and to both once the session has ended; of single answers (field `answers.0`)
 * `too_big`, `not_one_line` and `not_an_option`, and `wrong_number` of all; `answers_missing` (422, with their places)
 * for an empty one that is required when the session is held no more.
 */
export async function setAnswers(tx: Tx, me: Actor, { id, answers }: SetAnswers): Promise<Result<SavedAnswers>> {
  const session = await readSession(tx, id)
  if (!session) return notFound()
  if (session.side === 'coach' || !OPEN.some((status) => status === session.status)) return no('answers_closed')
  const problem = answersProblem(session.questions, answers)
  if (problem) return badField(problem.field, problem.reason)
  const missing = session.status === 'held' ? [] : missingAnswers(withAnswers(session.questions, answers))
  if (missing.length > 0) return answersMissing(missing)
  const written = await tx
    .update(sessions)
    .set({ answers })
    .where(
      and(
        eq(sessions.id, id),
        sql`${sessions.coachId} is distinct from ${me.id}::uuid`,
        inArray(sessions.status, [...OPEN]),
      ),
    )
    .returning({ id: sessions.id })
  return written.length ? ok({ id, answers }) : no('answers_closed')
}

/**
 * `answers_missing` (422, with the places of the questions) for a hold that waits for required answers, or null. The row
 * is locked, so that none is taken away before the transaction ends. What is held no more has other refusals.
 */
export async function refuseUnanswered(tx: Tx, id: string): Promise<Refusal | null> {
  const [hold] = await tx
    .select({ questions: sessions.questions, answers: sessions.answers })
    .from(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.status, 'held'), gt(sessions.holdExpiresAt, sql`private.clock()`)))
    .for('update')
  const missing = hold ? missingAnswers(withAnswers(hold.questions, hold.answers)) : []
  return missing.length > 0 ? answersMissing(missing) : null
}

const answersMissing = (missing: number[]): Refusal => ({
  ...refuse(422, 'answers_missing'),
  data: { missing } satisfies MissingAnswers,
})
