// What an administrator does at the keyboard, and the demo's mailbox.

import { expect, test } from './support/browse.ts'
import { call } from './support/call.ts'

test.describe('an administrator', () => {
  test.use({ who: 'admin' })

  test('finds somebody, opens them with Enter, and is back on their row after Escape [W.admin/1]', async ({ page }) => {
    await page.goto('/admin/people')
    await page.getByRole('searchbox', { name: 'Name or email' }).fill('tomas')
    await page.waitForURL(/search=tomas/)
    await expect(page.getByRole('row')).toHaveCount(2)
    const row = page.getByRole('link', { name: /Tomás Lindqvist/ })
    await row.focus()
    await page.keyboard.press('Enter')
    const person = page.getByRole('dialog', { name: 'Person' })
    await expect(person.getByRole('heading', { name: 'Tomás Lindqvist' })).toBeVisible()
    await expect(person.getByText('tomas@harbour.example')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(person).toBeHidden()
    await expect(row).toBeFocused()
    await expect(page).toHaveURL(/\/admin\/people\?search=tomas$/)
  })

  test('suspends with a reason, and lets in again [W.admin/1]', async ({ page }) => {
    const { items } = await call<{ items: { id: string }[] }>(page.request, 'admin/people', { search: 'Kenji' })
    await page.goto(`/admin/people?person=${items[0]?.id}`)
    await page.getByRole('button', { name: 'Suspend' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('button', { name: 'Suspend' }).click()
    await expect(dialog.getByText('Write at least 3 letters.')).toBeVisible()
    await dialog.getByLabel('Reason').fill('Asked us to, for a month')
    await dialog.getByRole('button', { name: 'Suspend' }).click()
    const person = page.getByRole('dialog', { name: 'Person' })
    await expect(person.getByText('Suspended')).toBeVisible()
    await person.getByRole('button', { name: 'Lift suspension' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Lift suspension' }).click()
    await expect(person.getByText('Active')).toBeVisible()
  })
})

test('the mailbox shows a mail in its styles, with its invitation, and runs nothing of it', async ({ page }) => {
  await page.goto('/dev/mail?search=amara')
  await page
    .getByRole('link', { name: /Coaching session with Ines Moreau/ })
    .first()
    .click()
  const mail = page.frameLocator('iframe')
  await expect(mail.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('iframe')).toHaveAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox')
  await expect(page.getByText('Invitation')).toHaveCount(1)
  const file = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download session.ics' }).click()
  expect((await file).suggestedFilename()).toBe('session.ics')
  await page.getByRole('link', { name: 'Text only' }).click()
  await expect(page.getByText('Harbour Coaching', { exact: false }).last()).toBeVisible()
})
