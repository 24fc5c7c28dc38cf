import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { accounts, auditEvents } from '#features/accounts/tables.ts'
import { eraseSchedule } from '#features/availability/schedule/commands.ts'
import { scheduleRules, schedules } from '#features/availability/tables.ts'
import { eraseOfferings } from '#features/offerings/commands.ts'
import { offerings } from '#features/offerings/tables.ts'
import { refreshEntries } from '#features/search/directory/refresh/commands.ts'
import { directoryEntries } from '#features/search/directory/tables.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withActor, withSystem } from '#platform/db/tx.ts'
import { test } from '../../../../tests/support/db.ts'
import { aBookableCoach, aCoach, asCoach } from '../../../../tests/support/factories.ts'
import { makeLink } from '../link/commands.ts'
import { bookingLinks } from '../link/tables.ts'
import { editProfile } from '../profile/commands.ts'
import { coaches } from '../tables.ts'
import { chooseListing, eraseProfile } from './commands.ts'
import type { Listing } from './rules.ts'

const entriesOf = async (tx: Tx, coachId: string) =>
  (await tx.select().from(directoryEntries).where(eq(directoryEntries.coachId, coachId))).length

test('a coach is listed, unlisted or paused as they like, and each change is written down', async ({ tx, as }) => {
  const coach = await aCoach(tx)
  await as(asCoach(coach))
  const choose = (status: Listing) => chooseListing(tx, asCoach(coach), { status })
  for (const status of ['unlisted', 'paused', 'unlisted', 'listed', 'listed', 'paused', 'listed'] as const) {
    expect(await choose(status)).toMatchObject({ value: { status } })
  }
  await as('system')
  const written = await tx.select().from(auditEvents).where(eq(auditEvents.actorId, coach.id)).orderBy(auditEvents.id)
  expect(written.map(({ action }) => action)).toEqual([
    ...['coaches.unlisted', 'coaches.paused', 'coaches.resumed', 'coaches.listed', 'coaches.paused', 'coaches.resumed'],
  ])
})

test('whoever leaves the list is gone from the directory in the same moment', async ({ tx, as }) => {
  for (const status of ['unlisted', 'paused'] as const) {
    await as('system')
    const { coach } = await aBookableCoach(tx)
    await refreshEntries(tx, [coach.id])
    expect(await entriesOf(tx, coach.id)).toBe(1)
    await as(asCoach(coach))
    await chooseListing(tx, asCoach(coach), { status })
    expect(await entriesOf(tx, coach.id)).toBe(0)
  }
})

test('cannot: list oneself before an admin approved, nor anybody else', async ({ tx, as }) => {
  for (const status of ['draft', 'applied', 'declined'] as const) {
    await as('system')
    const { id } = await aCoach(tx, { status })
    await as({ kind: 'client', id })
    expect(await chooseListing(tx, { kind: 'client', id }, { status: 'unlisted' })).toMatchObject({
      reason: 'not_approved',
    })
    const forced = tx.transaction((sp) => sp.update(coaches).set({ status: 'unlisted' }).where(eq(coaches.id, id)))
    await expect(forced).rejects.toMatchObject({ cause: { code: '42501' } })
  }
  await as('system')
  const [mine, theirs] = [await aCoach(tx), await aCoach(tx)]
  await as(asCoach(mine))
  const changed = await tx.update(coaches).set({ status: 'paused' }).where(eq(coaches.id, theirs.id)).returning()
  expect(changed).toEqual([])
})

test('a public profile cannot be emptied', async ({ tx, as }) => {
  const coach = await aCoach(tx)
  await as(asCoach(coach))
  const { name, headline, bio, specialties, languages, certifications, zone } = coach
  const profile = { name, headline, bio, specialties, languages, certifications, zone }
  expect(await editProfile(tx, asCoach(coach), { ...profile, bio: '' })).toMatchObject({ data: { missing: ['bio'] } })
  expect(await editProfile(tx, asCoach(coach), { ...profile, headline: 'New' })).toMatchObject({ ok: true })
})

test('[AZ01] nobody edits the profile of somebody else', async ({ tx, as }) => {
  const [mine, theirs] = [await aCoach(tx), await aCoach(tx)]
  await as(asCoach(mine))
  const changed = await tx.update(coaches).set({ name: 'X' }).where(eq(coaches.id, theirs.id)).returning()
  expect(changed).toEqual([])
})

test('an account that is being closed or was closed out takes its coach off the list', async ({ tx }) => {
  for (const status of ['closing', 'suspended'] as const) {
    const coach = await aCoach(tx)
    await tx.update(accounts).set({ status }).where(eq(accounts.id, coach.id))
    const [row] = await tx.select().from(coaches).where(eq(coaches.id, coach.id))
    expect(row?.status).toBe('paused')
    await tx.update(accounts).set({ status: 'active' }).where(eq(accounts.id, coach.id))
    const [back] = await tx.select().from(coaches).where(eq(coaches.id, coach.id))
    expect(back?.status).toBe('paused')
  }
})

test('erasing leaves a nameless row and nothing of what the coach wrote', async ({ committed: _ }) => {
  const { coach } = await withSystem('a test begins', (tx) => aBookableCoach(tx, { name: 'Jana Novák' }))
  await withActor(asCoach(coach), (tx) => makeLink(tx, asCoach(coach)))
  await eraseProfile(coach.id)
  await eraseProfile(coach.id)
  await eraseOfferings(coach.id)
  await eraseSchedule(coach.id)
  await withSystem('a test looks', async (tx) => {
    const [row] = await tx.select().from(coaches)
    expect(row).toMatchObject({ status: 'draft', name: '–', headline: '', bio: '', specialties: [], languages: [] })
    expect(row?.handle).toBe(`gone-${coach.id}`)
    for (const table of [offerings, schedules, scheduleRules, bookingLinks])
      expect(await tx.select().from(table)).toEqual([])
  })
})
