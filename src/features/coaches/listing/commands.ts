// A coach says who finds them. Booked sessions stay, whatever they choose.
import { eq } from 'drizzle-orm'
import { audit } from '#features/accounts/commands.ts'
import { publicPagesChanged } from '#platform/cache/public-pages.ts'
import type { Actor } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withSystem } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Result } from '#platform/result.ts'
import { no, notFound, ok } from '#platform/result.ts'
import type { OwnProfile } from '../input.ts'
import { bookingLinks } from '../link/tables.ts'
import { ownProfile } from '../profile/queries.ts'
import { coaches } from '../tables.ts'
import type { ChooseListing } from './input.ts'
import type { Listing } from './rules.ts'
import { LISTINGS } from './rules.ts'

/**
 * Makes an approved coach listed, unlisted or paused; choosing what is changes nothing. Whoever leaves the list is gone
 * from the directory and from kept public pages in the same moment. Refuses `not_approved`.
 */
export async function chooseListing(tx: Tx, actor: Actor, { status }: ChooseListing): Promise<Result<OwnProfile>> {
  const id = String(actor.id)
  const [before] = await tx.select().from(coaches).where(eq(coaches.id, id)).for('update')
  if (!before) return notFound()
  const was = LISTINGS.find((one) => one === before.status)
  if (!was) return no('not_approved')
  if (was === status) return ok(ownProfile(before))
  const [row] = await tx.update(coaches).set({ status }).where(eq(coaches.id, id)).returning()
  if (!row) return notFound()
  await audit(tx, actor, actionOf(was, status), id, { status })
  await publicPagesChanged(tx)
  return ok(ownProfile(row))
}

/** As the audit log calls it. */
function actionOf(was: Listing, status: Listing): string {
  if (status === 'paused') return 'coaches.paused'
  return was === 'paused' ? 'coaches.resumed' : `coaches.${status}`
}

/**
 * Empties the profile of an account that was erased, and ends its private link. The row stays, nameless, for the sessions
 * clients had with them; what features to the right keep for the coach is theirs to empty.
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
    await tx.delete(bookingLinks).where(eq(bookingLinks.coachId, accountId))
    await enqueue(tx, 'offerings.erase', { coachId: accountId })
    await enqueue(tx, 'availability.erase', { coachId: accountId })
  })
}
