import { eq } from 'drizzle-orm'
import { Zone } from '#features/accounts/input.ts'
import type { Actor } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { badField, no, notFound, ok } from '#platform/result.ts'
import type { EditProfile, OwnProfile } from '../input.ts'
import { isLanguage, missingFrom, usualSpelling } from '../rules.ts'
import { coaches } from '../tables.ts'
import { freeHandle, ownProfile } from './queries.ts'

/**
 * Changes what a coach says about themselves. The public address follows the name until they are listed, then stays.
 * Refuses a zone or a language that does not exist (fields `zone`, `languages`), `being_decided` while an admin reads
 * the application, and `profile_incomplete` with what would be missing when the profile is public.
 */
export async function editProfile(tx: Tx, actor: Actor, input: EditProfile): Promise<Result<OwnProfile>> {
  if (!Zone.safeParse(input.zone).success) return badField('zone', 'unknown_zone')
  if (!input.languages.every(isLanguage)) return badField('languages', 'unknown_language')
  const id = String(actor.id)
  const [before] = await tx.select().from(coaches).where(eq(coaches.id, id)).for('update')
  if (!before) return notFound()
  if (before.status === 'applied') return no('being_decided')
  const profile = {
    ...input,
    specialties: distinct(input.specialties),
    languages: distinct(input.languages),
    certifications: distinct(input.certifications.map(usualSpelling)),
  }
  const missing = missingFrom(profile)
  if (before.listedAt && missing.length) return no('profile_incomplete', { missing })
  const moves = !before.listedAt && before.name !== profile.name
  const handle = moves ? await freeHandle(tx, id, profile.name) : before.handle
  const [row] = await tx
    .update(coaches)
    .set({ ...profile, handle })
    .where(eq(coaches.id, id))
    .returning()
  return row ? ok(ownProfile(row)) : notFound()
}

/** Each once, whatever its case; the first spelling stays. */
const distinct = (texts: string[]) => {
  const folded = texts.map((text) => text.toLowerCase())
  return texts.filter((_, at) => folded.indexOf(folded[at] ?? '') === at)
}
