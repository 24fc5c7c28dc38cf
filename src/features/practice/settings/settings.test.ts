import { expect } from 'vitest'
import { VISITOR } from '#platform/db/actor.ts'
import { test } from '../../../../tests/support/db.ts'
import { aCoach, anAccount, asCoach } from '../../../../tests/support/factories.ts'
import { readPractice } from '../queries.ts'
import { practice } from '../tables.ts'
import { saveSettings } from './commands.ts'
import { PracticeSettings } from './input.ts'
import { readSettings } from './queries.ts'

const SET = { freeUntilMin: 2880, moveUntilMin: 60, reminderOffsets: [30, 10_080], directory: true }

test('[2.1.4/6] an admin says when sessions are reminded of, and the terms of coaches without their own', async ({
  tx,
  as,
}) => {
  const admin = await anAccount(tx, { role: 'admin' })
  await as(admin)
  const usual = { freeUntilMin: 1440, moveUntilMin: 1440, reminderOffsets: [1440, 60], directory: true }
  expect(await readSettings(tx)).toEqual(usual)
  expect(await saveSettings(tx, SET)).toMatchObject({ value: { ...SET, reminderOffsets: [10_080, 30] } })
})

test('an admin turns the directory off and on again; everybody is told', async ({ tx, as }) => {
  const admin = await anAccount(tx, { role: 'admin' })
  for (const directory of [false, true]) {
    await as(admin)
    expect(await saveSettings(tx, { ...SET, directory })).toMatchObject({ value: { directory } })
    await as(VISITOR)
    expect((await readPractice(tx)).directory).toBe(directory)
  }
})

test('[AZ02] nobody else sets anything of the practice, and an admin neither its name nor its currency', async ({
  tx,
  as,
}) => {
  for (const who of [await anAccount(tx), asCoach(await aCoach(tx))]) {
    await as(who)
    expect(await saveSettings(tx, SET)).toMatchObject({ status: 404 })
    await as('system')
  }
  await as(await anAccount(tx, { role: 'admin' }))
  const renamed = tx.transaction((sp) => sp.update(practice).set({ name: 'Other' }))
  await expect(renamed).rejects.toMatchObject({ cause: { message: expect.stringMatching(/permission denied/) } })
})

test('four reminders, two at once, or one five weeks before are refused', () => {
  for (const reminderOffsets of [[10, 20, 30, 40], [60, 60], [50_000], [0], [1.5]]) {
    expect(PracticeSettings.safeParse({ ...SET, reminderOffsets }).success).toBe(false)
  }
})
