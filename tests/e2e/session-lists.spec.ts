// A coach finds a session among many: search, filters, what is kept of them, and the month.
import { expect, test } from './support/browse.ts'

test.use({ who: 'coach' })

test('[2.1.4/2] [3.2.2/2] [3.2.2/3] filters narrow the list at once, stay in the address and can be cleared', async ({
  page,
}) => {
  await page.goto('/sessions?list=past')
  const list = page.getByRole('list', { name: 'Past' })
  await page.getByLabel('Search', { exact: true }).fill('amara')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/list=past&search=amara$/)
  await expect(list.getByText('Hugo Bell')).toHaveCount(0)
  await expect(list.getByText('with Amara Okafor').first()).toBeVisible()
  await page.getByText('Filters', { exact: true }).click()
  await page.getByLabel('Kind').selectOption({ label: 'Supervision' })
  await expect(page.getByRole('heading', { name: 'No past session fits' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No session fits')
  await page.reload()
  await expect(page.getByLabel('Kind')).toHaveValue('supervision')
  await page.getByRole('link', { name: 'Clear all filters' }).first().click()
  await expect(page).toHaveURL(/sessions\?list=past$/)
  await page.getByText('Filters', { exact: true }).click()
  await page.getByLabel('Client', { exact: true }).selectOption({ label: 'Hugo Bell' })
  await expect(list.getByText('with Amara Okafor')).toHaveCount(0)
  await page.goBack()
  await expect(list.getByText('with Amara Okafor').first()).toBeVisible()
})

test('[3.2.2/4] filters are kept under a name, and a press applies them', async ({ page }) => {
  await page.goto('/sessions?list=past&kind=coaching&search=sam')
  await page.getByRole('button', { name: 'Save these filters' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Talks with Sam')
  await dialog.getByRole('button', { name: 'Save filters' }).click()
  await expect(dialog).toBeHidden()
  await page.goto('/sessions')
  await page.getByRole('link', { name: 'Talks with Sam' }).click()
  await expect(page).toHaveURL(/list=past&search=sam&kind=coaching$/)
  await expect(page.getByRole('list', { name: 'Past' }).getByText('with Sam Obi').first()).toBeVisible()
})

test('[2.1.4/1] the month shows sessions on their days, and on a phone one below the other', async ({ page }) => {
  await page.goto('/sessions')
  await page.getByRole('link', { name: 'Calendar' }).click()
  await page.getByRole('link', { name: 'The month before' }).click()
  const table = page.getByRole('table', { name: 'Sessions of the month' })
  await expect(table.getByRole('link', { name: /Hugo Bell/ }).first()).toBeVisible()
  await page.getByRole('link', { name: 'This month' }).click()
  await expect(page).toHaveURL(/view=calendar$/)
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(table).toBeHidden()
  await page.getByRole('link', { name: 'List', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Upcoming' })).toBeVisible()
})
