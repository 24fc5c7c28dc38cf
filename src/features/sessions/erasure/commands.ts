import { and, eq, sql } from 'drizzle-orm'
import { queueForCoach } from '#features/availability/queries.ts'
import { withSystem } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { sessions } from '../tables.ts'

/**
 * What an account's deletion means for its sessions: coming ones are cancelled with a mail to the other side, holds are
 * released, and what the person wrote into agendas and answered is emptied. One transaction a session, so that no two coaches'
 * queues are ever held at once; run again it finds nothing left to do.
 */
export async function erasePerson(accountId: string): Promise<void> {
  const { rows } = await withSystem('the sessions of somebody who leaves', (tx) =>
    tx.execute<{ id: string; coach_id: string }>(sql`
      select id, coach_id from loom.sessions
      where status in ('held', 'requested', 'confirmed')
        and (coach_id = ${accountId} or holder_id = ${accountId}
             or id in (select session_id from loom.session_seats where client_id = ${accountId}))`),
  )
  for (const { id, coach_id } of rows) await endSession(id, coach_id, accountId)
  await withSystem('the agendas and answers of somebody who leaves', (tx) =>
    tx.execute(sql`
      update loom.sessions set agenda = '', answers = '{}'
      where (agenda <> '' or cardinality(answers) > 0) and (holder_id = ${accountId}
        or id in (select session_id from loom.session_seats where client_id = ${accountId}))`),
  )
}

const endSession = (id: string, coachId: string, leaver: string) =>
  withSystem('a session of somebody who leaves', async (tx) => {
    await queueForCoach(tx, coachId)
    const waiting = await tx
      .update(sessions)
      .set({ status: 'released', holdNumber: null, endedAt: sql`private.clock()`, endedBy: leaver })
      .where(and(eq(sessions.id, id), sql`${sessions.status} in ('held', 'requested')`))
      .returning({ requestedAt: sessions.requestedAt })
    if (waiting[0]?.requestedAt) await enqueue(tx, 'sessions.tellUnanswered', { sessionId: id })
    if (waiting.length) return
    const cancelled = await tx
      .update(sessions)
      .set({
        status: 'ended',
        outcome: 'cancelled',
        endedAt: sql`private.clock()`,
        endedBy: leaver,
        endReason: '',
        sequence: sql`${sessions.sequence} + 1`,
      })
      .where(and(eq(sessions.id, id), eq(sessions.status, 'confirmed'), sql`${sessions.startsAt} > private.clock()`))
      .returning({ id: sessions.id })
    if (cancelled.length) await enqueue(tx, 'sessions.tellCancelled', { sessionId: id })
  })
