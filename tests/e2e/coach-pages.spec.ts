// What a coach does with their own pages: offerings and profile. And somebody who would like to become one.
import type { Page } from '@playwright/test'
import { expect, test } from './support/browse.ts'
import { call } from './support/call.ts'
import { becomeCoach } from './support/coach.ts'
import { becomeClient } from './support/door.ts'

const OFFERING = {
  kind: 'coaching',
  minutes: 50,
  priceMinor: 8500,
  place: 'video',
  placeDetail: 'https://meet.example.test/room',
}

const opener = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('a coach adds an offering, changes it, moves it and takes it off the page', async ({ open }) => {
  const browser = await open()
  await becomeCoach(browser, await open('admin'), 'Nora Lind')
  for (const name of ['First talk', 'Deep dive']) await call(browser.request, 'offerings/create', { ...OFFERING, name })
  const page = await browser.newPage()
  await page.goto('/coach/offerings')
  await page.getByRole('button', { name: 'New offering' }).click()
  await page.getByRole('button', { name: 'Add offering' }).click()
  await expect(page.getByText('Give it a name.')).toBeVisible()
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()

  const name = 'Walk and talk'
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Amount').fill('85,5')
  await page.getByLabel('Link to the call').fill('http://meet.example.test/walk')
  await page.getByRole('button', { name: 'Add offering' }).click()
  await expect(page.getByText('Use a link that begins with https://.')).toBeVisible()
  await page.getByLabel('Link to the call').fill('https://meet.example.test/walk')
  await page.getByRole('button', { name: 'Add offering' }).click()
  await expect(opener(page, name)).toBeVisible()
  const row = page.getByRole('listitem').filter({ has: opener(page, name) })
  await expect(row).toContainText('€85.50')

  const up = page.getByRole('button', { name: `Move ${name} up` })
  const saved = page.waitForResponse((response) => response.url().endsWith('/offerings/order') && response.ok())
  await up.focus()
  await page.keyboard.press('Enter')
  await expect(up).toBeFocused()
  await expect(page.getByText(`${name} is now 2 of 3.`)).toBeAttached()
  await saved

  await opener(page, name).click()
  await page.getByLabel('Length').selectOption('other')
  await page.getByLabel('Minutes', { exact: true }).fill('55')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog')).toContainText('Leave without saving?')
  await page.getByRole('button', { name: 'Keep writing' }).click()
  await page.getByRole('button', { name: 'Save offering' }).click()
  await expect(row).toContainText('55 min')

  await page.getByRole('button', { name: `More for ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Archive' }).click()
  await page.getByRole('button', { name: 'Archive offering' }).click()
  await expect(opener(page, name)).toHaveCount(0)
})

test('a coach is asked before leaving unsaved changes, pauses their page and shows it again', async ({ open }) => {
  const browser = await open()
  await becomeCoach(browser, await open('admin'), 'Otto Brandt')
  const page = await browser.newPage()
  await page.goto('/coach/profile')
  await page.getByLabel('Headline').fill('Something not to be kept')
  await page.getByRole('link', { name: 'Offerings' }).first().click()
  await page.getByRole('button', { name: 'Stay' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()

  // By keyboard: arrows choose, and nothing happens before the button.
  await page.getByRole('radio', { name: /^Listed/ }).focus()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('radio', { name: 'Paused' })).toBeChecked()
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  const asked = page.getByRole('alertdialog')
  await expect(asked).toContainText('Booked sessions stay.')
  await asked.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your page is paused')
  await page.getByRole('radio', { name: /^Listed/ }).check()
  await page.getByRole('button', { name: 'List my page' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your page is public')
})

test('going back in an application loses nothing that was written further on', async ({ open }) => {
  const browser = await open()
  await becomeClient(browser, 'Pia Holm')
  await call(browser.request, 'coaches/apply', {})
  const page = await browser.newPage()
  const bio = 'I was a nurse for eleven years. Now I sit with people who carry much: we go slowly, and we go on.'
  await page.goto('/coach/apply?step=you')
  await page.getByLabel('Headline').fill('For people who carry much')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Focus', { exact: true }).fill('Burnout')
  await page.keyboard.press('Enter')
  await page.getByLabel('About you and your work').fill(bio)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Send application' }).waitFor()
  await page.goBack()
  await expect(page.getByLabel('About you and your work')).toHaveValue(bio)
  await page.goBack()
  await page.getByLabel('Headline').fill('For people who carry too much')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByLabel('About you and your work')).toHaveValue(bio)
  expect(await call(browser.request, 'coaches/mine', {})).toMatchObject({ bio, specialties: ['Burnout'] })
})
