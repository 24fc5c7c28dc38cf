import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { accounts, auditEvents } from '#features/accounts/tables.ts'
import { eraseSchedule } from '#features/availability/schedule/commands.ts'
import { scheduleRules, schedules } from '#features/availability/tables.ts'
import { eraseOfferings } from '#features/offerings/commands.ts'
import { offerings } from '#features/offerings/tables.ts'
import { withSystem } from '#platform/db/tx.ts'
import { test } from '../../../../tests/support/db.ts'
import { aBookableCoach, aCoach, asCoach } from '../../../../tests/support/factories.ts'
import { editProfile } from '../profile/commands.ts'
import { coaches } from '../tables.ts'
import { eraseProfile, pauseListing, resumeListing } from './commands.ts'

test('a coach pauses and returns, and both are written down', async ({ tx, as }) => {
  const coach = await aCoach(tx)
  await as(asCoach(coach))
  expect(await resumeListing(tx, asCoach(coach))).toMatchObject({ reason: 'not_paused' })
  expect(await pauseListing(tx, asCoach(coach))).toMatchObject({ value: { status: 'paused' } })
  expect(await pauseListing(tx, asCoach(coach))).toMatchObject({ reason: 'not_listed' })
  expect(await resumeListing(tx, asCoach(coach))).toMatchObject({ value: { status: 'listed' } })
  await as('system')
  const written = await tx.select().from(auditEvents).where(eq(auditEvents.actorId, coach.id))
  expect(written.map(({ action }) => action)).toEqual(['coaches.paused', 'coaches.resumed'])
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
  await eraseProfile(coach.id)
  await eraseProfile(coach.id)
  await eraseOfferings(coach.id)
  await eraseSchedule(coach.id)
  await withSystem('a test looks', async (tx) => {
    const [row] = await tx.select().from(coaches)
    expect(row).toMatchObject({ status: 'draft', name: '–', headline: '', bio: '', specialties: [], languages: [] })
    expect(row?.handle).toBe(`gone-${coach.id}`)
    for (const table of [offerings, schedules, scheduleRules]) expect(await tx.select().from(table)).toEqual([])
  })
})
