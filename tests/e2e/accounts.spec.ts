// A stranger becomes a client with a second factor, loses the password, and gets back in.
import { expect, test } from './support/browse.ts'
import { linkIn, mailTo } from './support/mailbox.ts'
import { totp } from './support/people.ts'

const PASSWORD = 'seven quiet harbours at dusk'

test('sign-up, mail, verification, second factor, sign-out and back in [W.auth/1] [W.auth/2] [W.auth/6]', async ({
  page,
}) => {
  const email = `nora.${Date.now()}@example.test`
  await page.goto('/sign-up')
  await page.getByLabel('Your name').fill('Nora Lind')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByText(email)).toBeVisible()

  const mail = await mailTo(page.request, email, /confirm/i)
  await page.goto(linkIn(mail, /\/verify\//))
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Confirm and go on' }).click()
  await page.waitForURL('**/home')

  await page.goto('/two-factor/set-up')
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Begin' }).click()
  const secret = ((await page.locator('code').first().textContent()) ?? '').replace(/\s/g, '')
  await page.getByLabel('Six-digit code').fill(totp(secret))
  await expect(page.getByRole('heading', { name: 'Keep these backup codes' })).toBeVisible()
  const backupCode = (await page.getByRole('listitem').first().textContent()) ?? ''
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await page.waitForURL('**/home')

  await page
    .getByRole('button', { name: /Nora Lind|Your account/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await page.goto('/home')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fhome/)

  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/two-factor**')
  await page.getByRole('button', { name: 'Use a backup code' }).click()
  await page.getByLabel('Backup code').fill(backupCode)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/home')
})

test('a forgotten password is replaced by a mailed link, once [W.auth/3]', async ({ page }) => {
  const email = `otto.${Date.now()}@example.test`
  await page.goto('/sign-up')
  await page.getByLabel('Your name').fill('Otto Brandt')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Create account' }).click()
  const first = await mailTo(page.request, email, /confirm/i)
  await page.goto(linkIn(first, /\/verify\//))
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Confirm and go on' }).click()
  await page.waitForURL('**/home')
  await page.context().clearCookies()

  await page.goto('/reset')
  await page.getByLabel('Email').fill(email)
  await page.getByRole('button', { name: 'Send a link' }).click()
  const link = linkIn(await mailTo(page.request, email, /password/i), /\/reset\//)
  await page.goto(link)
  await page.getByLabel('New password').fill('eight windy bridges in march')
  await page.getByRole('button', { name: 'Set password' }).click()
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('Address and password do not go together.')).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill('eight windy bridges in march')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/home')

  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'This link is over' })).toBeVisible()
})
