import { eq } from 'drizzle-orm'
import { saveSchedule } from '#features/availability/schedule/commands.ts'
import { approveApplication, beginApplication, submitApplication } from '#features/coaches/application/commands.ts'
import { editProfile } from '#features/coaches/profile/commands.ts'
import { coaches } from '#features/coaches/tables.ts'
import { createOffering } from '#features/offerings/commands.ts'
import type { Person } from '#platform/db/actor.ts'
import { withActor, withSystem } from '#platform/db/tx.ts'
import type { SeedCoach } from './coach.ts'
import { done } from './done.ts'

/** A coach who can be booked; offerings by name. */
export type OpenCoach = Person & { zone: string; offerings: Map<string, string> }

/** Everything before the decision but handing it in. */
export async function writeProfile({ account, profile }: Pick<SeedCoach, 'account' | 'profile'>, id: string) {
  const me: Person = { kind: 'client', id }
  const { name, zone } = account
  await withActor(me, async (tx) => {
    done(await beginApplication(tx, me))
    done(await editProfile(tx, me, { ...profile, name, zone: String(zone) }))
  })
  return { handIn: () => withActor(me, async (tx) => done(await submitApplication(tx, me))) }
}

/** From application to open hours. */
export async function openCoach(coach: SeedCoach, id: string, admin: Person, listedAt: number): Promise<OpenCoach> {
  const { handIn } = await writeProfile(coach, id)
  await handIn()
  await withActor(admin, async (tx) => done(await approveApplication(tx, admin, id)))
  // Approval takes its time from the clock; these coaches were approved long ago.
  const at = new Date(listedAt)
  await withSystem('the demo practice has a past', (tx) =>
    tx.update(coaches).set({ appliedAt: at, listedAt: at, createdAt: at }).where(eq(coaches.id, id)),
  )
  const me: Person = { kind: 'coach', id }
  const zone = String(coach.account.zone)
  const offerings = new Map<string, string>()
  await withActor(me, async (tx) => {
    for (const offering of coach.offerings)
      offerings.set(offering.name, done(await createOffering(tx, me, offering)).id)
    done(await saveSchedule(tx, me, { ...coach.hours, zone }))
  })
  return { ...me, zone, offerings }
}
