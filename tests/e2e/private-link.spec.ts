// A coach leaves the directory and is found by their private link alone.
import type { BrowserContext, Page } from '@playwright/test'
import en from '#messages/en.json' with { type: 'json' }
import { holdFirstTime, writeAgenda } from './support/booking.ts'
import { expect, test } from './support/browse.ts'
import { call } from './support/call.ts'
import { becomeCoach } from './support/coach.ts'
import { E2E } from './support/demo.ts'
import { stranger } from './support/door.ts'
import { mailTo } from './support/mailbox.ts'
import { expectNoAxeFindings, expectNoOverflow, sizeOf } from './support/sound.ts'

const words = en.PrivateLink
const OFFERING = { name: 'Quiet hour', kind: 'coaching', minutes: 60, priceMinor: 9000 }
const PLACE = { place: 'video', placeDetail: 'https://meet.example.test/quiet' }
const WEEK = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, startMin: 540, lengthMin: 480 }))
const RULES = { zone: 'Europe/Lisbon', rules: WEEK, stepMin: 60, horizonDays: 60, minNoticeMin: 0 }

/** A coach who can be booked, with their page of who finds them open. */
async function aCoachsPage(open: (who?: 'admin') => Promise<BrowserContext>, name: string) {
  const [browser, admins] = await Promise.all([open(), open('admin')])
  await becomeCoach(browser, admins, name)
  await call(browser.request, 'offerings/create', { ...OFFERING, ...PLACE })
  await call(browser.request, 'availability/save', { ...RULES, bufferBeforeMin: 0, bufferAfterMin: 0 })
  const { handle } = await call<{ handle: string }>(browser.request, 'coaches/mine', {})
  await browser.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await browser.newPage()
  await page.goto('/coach/profile')
  return { page, handle }
}

async function leaveTheList(page: Page) {
  await page.getByRole('radio', { name: 'Unlisted' }).check()
  await page.getByRole('button', { name: en.CoachProfile.listing.unlisted.action }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.CoachProfile.heading.unlisted)
}

/** The address on the page, as its button copies it. */
async function copied(page: Page): Promise<string> {
  const address = await page.getByLabel(words.address).inputValue()
  await page.getByRole('button', { name: words.copy }).click()
  await expect(page.getByRole('button', { name: words.copied })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
  return address.replace(E2E.url, '')
}

test('a coach goes unlisted and gives out a link; who opens it books without an account [AZ01]', async ({
  open,
  page,
}) => {
  const { page: coachs, handle } = await aCoachsPage(open, 'Ivo Lund')
  await leaveTheList(coachs)
  await coachs.getByRole('button', { name: words.make }).click()
  await expect(coachs.getByLabel(words.address)).toBeFocused()
  const link = await copied(coachs)
  for (const width of [1440, 390] as const) {
    await coachs.setViewportSize(sizeOf(width))
    await expectNoAxeFindings(coachs, `private link, ${width}`)
    await expectNoOverflow(coachs, `private link, ${width}`)
  }
  await coachs.getByRole('link', { name: en.CoachProfile.open.unlisted }).click()
  await expect(coachs.getByRole('heading', { level: 1 })).toHaveText('Ivo Lund')

  expect((await page.goto(`/coaches/${handle}`))?.status()).toBe(404)
  await page.goto(`/book/${handle}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.NotFound.title)
  await page.goto(link)
  await expect(page).toHaveURL(`/coaches/${handle}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ivo Lund')
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  await expect(page.locator('link[rel="canonical"]')).toHaveCount(0)
  await expectNoAxeFindings(page, 'an unlisted coach’s page')
  await page.getByRole('link', { name: en.CoachPage.rail.all }).click()
  await page.waitForURL('**/book/**')
  await holdFirstTime(page, OFFERING.name)
  await writeAgenda(page, 'Where to begin.')
  await page.getByRole('button', { name: en.Booking.toYou }).click()
  const nora = stranger('Nora Quist')
  await page.getByLabel(en.EmailCode.name).fill(nora.name)
  await page.getByLabel(en.EmailCode.email).fill(nora.email)
  await page.getByRole('button', { name: en.EmailCode.send }).click()
  const mail = await mailTo(page.request, nora.email, /./)
  await page.getByLabel(en.EmailCode.code).fill(/\b\d{6}\b/.exec(`${mail.subject} ${mail.text}`)?.[0] ?? '')
  await expect(page.getByRole('link', { name: en.Booking.booked.open })).toBeVisible()

  // From now on they are a client: the link may change, they keep seeing their coach.
  await coachs.goto('/coach/profile')
  await coachs.getByRole('button', { name: words.stop }).click()
  await coachs.getByRole('alertdialog').getByRole('button', { name: words.stop }).click()
  await expect(coachs.getByText(words.stopped, { exact: true })).toBeVisible()
  await page.goto('/home')
  await page.getByRole('link', { name: 'Ivo Lund', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ivo Lund')
})

test('a new address ends the old one, also in browsers that came by it [AZ01]', async ({ open, page }) => {
  const { page: coachs, handle } = await aCoachsPage(open, 'Mira Sand')
  await leaveTheList(coachs)
  await coachs.getByRole('button', { name: words.make }).click()
  const before = await copied(coachs)
  await page.goto(before)
  await expect(page).toHaveURL(`/coaches/${handle}`)
  await coachs.getByRole('button', { name: words.renew }).click()
  await coachs.getByRole('alertdialog').getByRole('button', { name: words.renew }).click()
  await expect(coachs.getByLabel(words.address)).not.toHaveValue(E2E.url + before)
  await expect(coachs.getByLabel(words.address)).toBeFocused()
  const after = await copied(coachs)

  expect((await page.reload())?.status()).toBe(404)
  await page.goto(before)
  await expect(page).toHaveURL('/with')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.over.title)
  await expectNoAxeFindings(page, 'a link that is not in use')
  await page.goto(after)
  await expect(page).toHaveURL(`/coaches/${handle}`)
})
