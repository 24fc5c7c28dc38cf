// One journey in German, from the sign-in to the confirmed session.
import de from '#messages/de.json' with { type: 'json' }
import { confirm, holdFirstTime, openBooking, writeAgenda } from './support/booking.ts'
import { expect, test } from './support/browse.ts'
import { becomeClient } from './support/door.ts'
import { mailTo } from './support/mailbox.ts'

test.use({ locale: 'de-DE' })

test('in German somebody signs in, books and confirms, and is written to in German [W.infra/4]', async ({
  open,
  page,
}) => {
  const clara = await becomeClient(await open(), 'Clara Winter', 'de')
  await page.goto('/de/sign-in')
  await page.getByLabel(de.SignIn.email).fill(clara.email)
  await page.getByLabel(de.SignIn.password, { exact: true }).fill(clara.password)
  await page.getByRole('button', { name: de.SignIn.submit }).click()
  await page.waitForURL('**/de/home')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Clara')

  await openBooking(page, 'Lena', '/de')
  await holdFirstTime(page, 'Speaking session', de)
  await writeAgenda(page, 'Der erste Satz, und die Pause danach.', de)
  await confirm(page, de)
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  const mail = await mailTo(page.request, clara.email, /^Bestätigt/)
  expect(mail.text).toContain('/de/sessions/')
})
