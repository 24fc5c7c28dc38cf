// How somebody becomes a coach: from the application to the first client.
import type { Page } from '@playwright/test'
import { confirm, holdFirstTime, openSession, writeAgenda } from './support/booking.ts'
import { expect, test } from './support/browse.ts'
import { demoLogin } from './support/demo.ts'
import { becomeClient, fillSignIn } from './support/door.ts'
import { linkIn, mailTo } from './support/mailbox.ts'
import { expectNoAxeFindings } from './support/sound.ts'

test('somebody applies, is approved, opens hours and an offering, and is booked [2.1.1/1] [2.1.2/1] [2.1.2/2] [2.1.2/4] [2.1.3/1] [W.auth/4] [W.dash/2]', async ({
  open,
}) => {
  const [browser, admins, clients] = await Promise.all([open(), open('admin'), open()])
  const vera = await becomeClient(browser, 'Vera Blum')
  const page = await browser.newPage()
  await apply(page)
  await approve(await admins.newPage(), vera.name)

  // The new role begins with a new session.
  const mail = await mailTo(page.request, vera.email, /You are a coach now/)
  await page.goto(linkIn(mail, /\/availability/))
  await fillSignIn(page, vera)
  await page.waitForURL('**/availability')
  await openWeek(page)
  await addOffering(page)

  await becomeClient(clients, 'Wim Bakker')
  const other = await clients.newPage()
  await other.goto('/coaches')
  await other.getByRole('searchbox', { name: 'Search coaches' }).fill('orchards')
  await other.keyboard.press('Enter')
  await other.getByRole('link', { name: vera.name, exact: true }).click()
  await expect(other.getByText('I ask about the orchard first')).toBeVisible()
  await expect(other).toHaveTitle(new RegExp(vera.name)) // a moment after the page itself
  await expectNoAxeFindings(other, 'a new coach’s page')
  await other.getByRole('link', { name: 'All times' }).click()
  await other.waitForURL('**/book/**')
  await holdFirstTime(other, 'A walk through the rows')
  await writeAgenda(other, 'Which trees I keep.')
  await confirm(other)

  await mailTo(page.request, vera.email, /^Booked: A walk through the rows with Wim Bakker/)
  await page.goto('/home')
  await expect(page.getByRole('main').getByText('Wim Bakker').first()).toBeVisible()
  await page.goto('/sessions')
  await openSession(page, 'A walk through the rows with Wim Bakker')
  await expect(page.getByText('Which trees I keep.')).toBeVisible()
})

async function apply(page: Page) {
  await page.goto('/coach/apply')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByLabel('Headline').fill('Orchards, and the people who keep them')
  await page.getByRole('combobox', { name: 'Languages' }).fill('German')
  await page.getByRole('option', { name: 'German', exact: true }).click()
  await expectNoAxeFindings(page, 'application: you')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('textbox', { name: 'Focus' }).fill('Seasons')
  await page.keyboard.press('Enter')
  await page
    .getByLabel('About you and your work')
    .fill('I ask about the orchard first, and about you second. '.repeat(8).trim())
  await expectNoAxeFindings(page, 'application: your work')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Send application' }).click()
  await expect(page.getByRole('heading', { name: 'We are reading it' })).toBeVisible()
  await expectNoAxeFindings(page, 'application: handed in')
}

async function approve(page: Page, name: string) {
  await mailTo(page.request, demoLogin('admin').email, new RegExp(`^${name} would like to coach`))
  await page.goto('/admin/people')
  await page.getByRole('link', { name }).click()
  const drawer = page.getByRole('dialog').or(page.getByRole('complementary')).filter({ hasText: name })
  await drawer.getByRole('button', { name: 'Approve' }).click()
  await expectNoAxeFindings(page, 'approving')
  await page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog'))
    .getByRole('button', { name: 'Approve' })
    .last()
    .click()
  await expect(page.getByText(`${name} is a coach now.`, { exact: true })).toBeVisible()
}

/** Opens every day, so that there is a free time whatever today is. */
async function openWeek(page: Page) {
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']) {
    await page.getByRole('switch', { name: `Open on ${day}` }).check()
  }
  await page.getByRole('button', { name: 'Save hours' }).click()
  await expect(page.getByText('Your hours are saved.', { exact: true })).toBeVisible()
}

async function addOffering(page: Page) {
  await page.goto('/coach/offerings')
  await page.getByRole('button', { name: 'Add your first offering' }).click()
  await page.getByLabel('Name').fill('A walk through the rows')
  await page.getByLabel('Amount').fill('60')
  await page.getByLabel('Link to the call').fill('https://meet.example.org/orchard')
  await expectNoAxeFindings(page, 'a new offering')
  await page.getByRole('button', { name: 'Add offering' }).click()
  await expect(page.getByText('“A walk through the rows” is added.', { exact: true })).toBeVisible()
}
