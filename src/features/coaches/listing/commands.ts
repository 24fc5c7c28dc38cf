// A coach steps back for a while, and returns. Booked sessions stay either way.
import { and, eq } from 'drizzle-orm'
import { audit } from '#features/accounts/commands.ts'
import type { Actor } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withSystem } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Result } from '#platform/result.ts'
import { no, ok } from '#platform/result.ts'
import type { OwnProfile } from '../input.ts'
import { ownProfile } from '../profile/queries.ts'
import { coaches } from '../tables.ts'

/** Takes the coach off the directory: nobody finds or books them. Refuses `not_listed`. */
export async function pauseListing(tx: Tx, actor: Actor): Promise<Result<OwnProfile>> {
  return move(tx, actor, 'listed', 'paused', 'not_listed')
}

/** Lists the coach again. Refuses `not_paused`. */
export async function resumeListing(tx: Tx, actor: Actor): Promise<Result<OwnProfile>> {
  return move(tx, actor, 'paused', 'listed', 'not_paused')
}

type Listing = 'listed' | 'paused'

async function move(tx: Tx, actor: Actor, from: Listing, to: Listing, refusal: string): Promise<Result<OwnProfile>> {
  const id = String(actor.id)
  const [row] = await tx
    .update(coaches)
    .set({ status: to })
    .where(and(eq(coaches.id, id), eq(coaches.status, from)))
    .returning()
  if (!row) return no(refusal)
  await audit(tx, actor, to === 'paused' ? 'coaches.paused' : 'coaches.resumed', id)
  return ok(ownProfile(row))
}

/**
 * Empties the profile of an account that was erased. The row stays, nameless, for the sessions clients had with them;
 * what features to the right keep for the coach is theirs to empty.
 */
export async function eraseProfile(accountId: string): Promise<void> {
  await withSystem('an account was erased', async (tx) => {
    const [row] = await tx
      .update(coaches)
      .set({
        ...{ status: 'draft', name: '–', headline: '', bio: '', specialties: [], languages: [], zone: 'Etc/UTC' },
        certifications: [],
        ...{ handle: `gone-${accountId}`, declineReason: null, appliedAt: null, listedAt: null },
      })
      .where(eq(coaches.id, accountId))
      .returning({ id: coaches.id })
    if (!row) return
    await enqueue(tx, 'offerings.erase', { coachId: accountId })
    await enqueue(tx, 'availability.erase', { coachId: accountId })
  })
}
