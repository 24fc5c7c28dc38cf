// The pictures of the README, made by `bin/screens --readme`. It tests nothing: the configuration leaves it out otherwise.
import type { Page } from '@playwright/test'
import { holdFirstTime, openBooking } from './support/booking.ts'
import { test } from './support/browse.ts'
import { settled, sizeOf, THEMES } from './support/sound.ts'

test.use({ who: 'client' })

test('pictures of a client’s home and of booking', async ({ page }) => {
  await page.setViewportSize(sizeOf(1440))
  await page.goto('/home')
  await settled(page)
  await take(page, 'home')
  await openBooking(page, 'Ines')
  await holdFirstTime(page, 'Coaching session')
  await take(page, 'booking')
})

async function take(page: Page, name: string) {
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.screenshot({ path: `docs/images/${name}-${theme}.png`, animations: 'disabled' })
  }
}
