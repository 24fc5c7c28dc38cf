import { sql } from 'drizzle-orm'
import { audit } from '#features/accounts/commands.ts'
import type { Actor } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Result } from '#platform/result.ts'
import { no, notFound, ok } from '#platform/result.ts'
import { mailExists } from './queries.ts'

/** Puts a mail that was refused for good back into the queue. Refuses `not_failed`: it waits already, or has gone out. */
export async function sendMailAgain(tx: Tx, actor: Actor, id: string): Promise<Result<{ id: string }>> {
  if (!(await mailExists(tx, id))) return notFound()
  const { rows } = await tx.execute<{ again: boolean }>(sql`select private.mail_again(${id}) as again`)
  if (!rows[0]?.again) return no('not_failed')
  await enqueue(tx, 'mail.deliver', { mailId: id }, { key: `mail:${id}` })
  await audit(tx, actor, 'admin.mail_again', id)
  return ok({ id })
}
