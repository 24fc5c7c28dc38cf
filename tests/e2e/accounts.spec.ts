// A stranger becomes a client with a second factor, loses the password, and gets back in.
import { expect, test } from './support/browse.ts'
import { confirmAddress, fillSignIn, setUpSecondFactor, signUp, stranger } from './support/door.ts'
import { linkIn, mailTo } from './support/mailbox.ts'

test('sign-up, mail, verification, second factor, sign-out and back in [W.auth/1] [W.auth/2] [W.auth/6]', async ({
  page,
}) => {
  const nora = stranger('Nora Lind')
  await signUp(page, nora)
  await confirmAddress(page, nora)
  const { backupCode } = await setUpSecondFactor(page, nora)

  await page
    .getByRole('button', { name: /Nora Lind|Your account/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await page.goto('/home')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fhome/)

  await fillSignIn(page, nora)
  await page.waitForURL('**/two-factor**')
  await page.getByRole('button', { name: 'Use a backup code' }).click()
  await page.getByLabel('Backup code').fill(backupCode)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/home')
})

test('a forgotten password is replaced by a mailed link, once [W.auth/3]', async ({ page }) => {
  const otto = stranger('Otto Brandt')
  await signUp(page, otto)
  await confirmAddress(page, otto)
  await page.context().clearCookies()

  await page.goto('/reset')
  await page.getByLabel('Email').fill(otto.email)
  await page.getByRole('button', { name: 'Send a link' }).click()
  const link = linkIn(await mailTo(page.request, otto.email, /password/i), /\/reset\//)
  await page.goto(link)
  await page.getByLabel('New password').fill('eight windy bridges in march')
  await page.getByRole('button', { name: 'Set password' }).click()
  await page.getByRole('link', { name: 'Sign in' }).click()
  await fillSignIn(page, otto)
  await expect(page.getByText('Address and password do not go together.')).toBeVisible()
  await fillSignIn(page, { ...otto, password: 'eight windy bridges in march' })
  await page.waitForURL('**/home')

  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'This link is over' })).toBeVisible()
})
