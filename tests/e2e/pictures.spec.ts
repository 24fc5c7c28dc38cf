// The pictures of the README, made by `bin/screens --readme`. No test of anything: the configuration leaves it out otherwise.
import { holdFirstTime, openBooking } from './support/booking.ts'
import { test } from './support/browse.ts'
import { settled, sizeOf, THEMES } from './support/sound.ts'

test.use({ who: 'client' })

for (const theme of THEMES) {
  test(`pictures in ${theme}`, async ({ page }) => {
    const take = (name: string) => page.screenshot({ path: `docs/images/${name}-${theme}.png`, animations: 'disabled' })
    await page.setViewportSize(sizeOf(1440))
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.goto('/home')
    await settled(page)
    await take('home')
    await openBooking(page, 'Ines')
    await holdFirstTime(page, 'Coaching session')
    await take('booking')
  })
}
