// What an hour costs: the practice says it for all, a coach for themselves, and offerings without a price follow.
import { expect, test } from './support/browse.ts'
import { call } from './support/call.ts'
import { becomeCoach } from './support/coach.ts'

test('[1.4.1/1] [1.4.1/2] [1.4.1/3] an offering follows the practice’s rate, then the coach’s own', async ({
  open,
}) => {
  const admin = await open('admin')
  await call(admin.request, 'practice/setDefaultRate', { minor: null })
  const browser = await open()
  await becomeCoach(browser, admin, 'Milo Brandt')
  const offering = { kind: 'coaching', place: 'video', placeDetail: 'https://meet.example.test/room' }
  await call(browser.request, 'offerings/create', { ...offering, name: 'By the hour', minutes: 90, priceMinor: null })
  const page = await browser.newPage()
  await page.goto('/coach/offerings')
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: 'By the hour' })
  await expect(row).toContainText('No price yet')
  await expect(page.getByText('One offering has no price.')).toBeVisible()

  const settings = await admin.newPage()
  await settings.goto('/admin/practice')
  await settings.getByLabel('For 60 minutes', { exact: true }).fill('nothing')
  await settings.getByRole('button', { name: 'Set rate' }).click()
  await expect(settings.getByText('Write an amount above 0, like 85 or 85.50.')).toBeVisible()
  await settings.getByLabel('For 60 minutes', { exact: true }).fill('80')
  await settings.getByRole('button', { name: 'Set rate' }).click()
  await expect(settings.getByRole('heading', { name: 'Coaches without a rate ask €80.00 for an hour' })).toBeVisible()

  await page.reload()
  await expect(row).toContainText('€120.00')
  await expect(page.getByRole('heading', { name: 'You follow the practice: €80.00 for 60 minutes' })).toBeVisible()
  await page.getByLabel('For 60 minutes', { exact: true }).fill('100,50')
  await page.getByRole('button', { name: 'Set rate' }).click()
  await expect(page.getByRole('heading', { name: 'You ask €100.50 for an hour' })).toBeVisible()
  await expect(row).toContainText('€150.75')

  await page.getByRole('button', { name: 'By the hour', exact: true }).click()
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByText('€150.75, by your €100.50 for 60 minutes.')).toBeVisible()
  await drawer.locator('summary', { hasText: 'Times' }).click()
  await drawer.getByLabel('Notice').selectOption({ label: '2 days' })
  await drawer.getByText('Its own', { exact: true }).click()
  await drawer.getByLabel('Amount').fill('99')
  await page.getByRole('button', { name: 'Save offering' }).click()
  await expect(row).toContainText('€99.00')
  await page.getByRole('button', { name: 'By the hour', exact: true }).click()
  await expect(page.getByText('one of its own')).toBeVisible()
  await expect(drawer.getByLabel('Notice')).toHaveValue('2880')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Use the practice’s €80.00 for 60 minutes' }).click()
  await expect(page.getByRole('heading', { name: 'You follow the practice: €80.00 for 60 minutes' })).toBeVisible()
  await page.getByText('One earlier rate').click()
  await expect(page.getByRole('list', { name: 'Rates, the newest first' })).toContainText('€100.50 for 60 minutes')
})
