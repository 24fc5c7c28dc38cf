// A coach ends the work with a client, and takes it up again.
import { audit } from '#features/accounts/commands.ts'
import { queueForCoach } from '#features/availability/queries.ts'
import { endEngagement, resumeEngagement } from '#features/engagements/commands.ts'
import { readPartner } from '#features/engagements/queries.ts'
import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { no, notFound, ok } from '#platform/result.ts'
import type { ClientFile } from './input.ts'
import { hasSessionsAhead, readClient } from './queries.ts'

/**
 * Ends the work with a client: the coach books nothing for them any more, nor do they while the coach is unlisted; what
 * was stays. Refuses `sessions_ahead` while one is booked or asked for. In the coach's queue, so that none is booked meanwhile; who books later begins anew.
 */
export async function endWork(tx: Tx, me: Person, clientId: string): Promise<Result<ClientFile>> {
  await queueForCoach(tx, me.id)
  if (!(await readPartner(tx, me, clientId))) return notFound()
  if (await hasSessionsAhead(tx, me, clientId)) return no('sessions_ahead')
  if (await endEngagement(tx, { coachId: me.id, clientId })) await audit(tx, me, 'engagements.ended', clientId)
  return file(tx, me, clientId)
}

/** Takes the work with a past client up again; with somebody they work with it changes nothing. */
export async function resumeWork(tx: Tx, me: Person, clientId: string): Promise<Result<ClientFile>> {
  await queueForCoach(tx, me.id)
  const partner = await readPartner(tx, me, clientId)
  if (!partner) return notFound()
  if (partner.endedAt !== null) {
    await resumeEngagement(tx, { coachId: me.id, clientId })
    await audit(tx, me, 'engagements.resumed', clientId)
  }
  return file(tx, me, clientId)
}

async function file(tx: Tx, me: Person, clientId: string): Promise<Result<ClientFile>> {
  const client = await readClient(tx, me, clientId)
  return client ? ok(client) : notFound()
}
