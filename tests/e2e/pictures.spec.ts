// The pictures of README and guides, made by `bin/screens --docs`. It tests nothing: the configuration leaves it out
// otherwise.
import type { Page } from '@playwright/test'
import en from '#messages/en.json' with { type: 'json' }
import { holdFirstTime, openBooking } from './support/booking.ts'
import { test } from './support/browse.ts'
import { settled, sizeOf, THEMES } from './support/sound.ts'

const FOLDER = 'docs/images'

test.describe('as a client', () => {
  test.use({ who: 'client' })

  test('home and booking, for the README in both themes', async ({ page }) => {
    await openAt(page, '/home')
    await takeInBoth(page, 'home')
    await openBooking(page, 'Ines')
    await holdFirstTime(page, 'Coaching session')
    await takeInBoth(page, 'booking')
  })

  test('finding a coach', async ({ page }) => {
    await openAt(page, '/coaches?free=evenings')
    await take(page, 'guide-directory')
  })

  test('booking week after week', async ({ page }) => {
    await openAt(page, '/book/tomas-lindqvist')
    await holdFirstTime(page, 'Evening session')
    await page.getByRole('button', { name: en.Booking.toAgenda }).click()
    await page.getByRole('button', { name: en.Booking.toReview }).click()
    await page.getByText(en.Series.every['1'], { exact: true }).click()
    await page.getByRole('list', { name: en.Series.lines }).waitFor()
    await take(page, 'guide-series')
  })

  test('questions before a session', async ({ page }) => {
    await openAt(page, '/book/lena-vogt')
    await holdFirstTime(page, 'Dress rehearsal in Berlin')
    await page.getByRole('button', { name: en.Booking.toAgenda }).click()
    await page.getByRole('radio').first().waitFor()
    await take(page, 'guide-questions')
  })

  test('a session, and moving it', async ({ page }) => {
    await openAt(page, '/sessions')
    await page.getByRole('main').getByRole('list').first().getByRole('link').first().click()
    await page.waitForURL(/\/sessions\/.+/)
    await take(page, 'guide-session')
    await page.goto(`${page.url()}/move`)
    await take(page, 'guide-move')
  })
})

test.describe('as a coach', () => {
  test.use({ who: 'coach' })

  for (const [name, path] of Object.entries({
    today: '/home',
    availability: '/availability',
    offerings: '/coach/offerings',
    clients: '/coach/clients',
    profile: '/coach/profile',
    calendars: '/settings/calendars',
  })) {
    test(name, async ({ page }) => {
      await openAt(page, path)
      await take(page, `guide-${name}`)
    })
  }
})

async function openAt(page: Page, path: string) {
  await page.setViewportSize(sizeOf(1440))
  await page.goto(path)
}

const take = (page: Page, name: string) => shoot(page, 'light', name)

async function takeInBoth(page: Page, name: string) {
  for (const theme of THEMES) await shoot(page, theme, `${name}-${theme}`)
}

async function shoot(page: Page, theme: (typeof THEMES)[number], name: string) {
  await settled(page)
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await page.screenshot({ path: `${FOLDER}/${name}.png`, animations: 'disabled' })
}
