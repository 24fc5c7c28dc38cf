// The way in, as people walk it.
import type { BrowserContext, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { call } from './call.ts'
import { linkIn, mailTo } from './mailbox.ts'
import { totp } from './totp.ts'

export type Person = { name: string; email: string; password: string }

let people = 0

/** Somebody whom the practice does not know yet. */
export function stranger(name: string): Person {
  people++
  const account = `${name.toLowerCase().replace(/\W+/g, '.')}.${process.pid}.${people}`
  return { name, email: `${account}@example.test`, password: 'seven quiet harbours at dusk' }
}

/** From the sign-up page to the note that a mail is on its way. */
export async function signUp(page: Page, { name, email, password }: Person): Promise<void> {
  await page.goto('/sign-up')
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByText(email)).toBeVisible()
}

/** From the mail that answers a sign-up to the person's home. */
export async function confirmAddress(page: Page, { email, password }: Person): Promise<void> {
  const mail = await mailTo(page.request, email, /confirm/i)
  await page.goto(linkIn(mail, /\/verify\//))
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Confirm and go on' }).click()
  await page.waitForURL('**/home')
}

/** From the page that proposes an authenticator app to the person's home. */
export async function setUpSecondFactor(page: Page, { password }: Person): Promise<{ backupCode: string }> {
  await page.goto('/two-factor/set-up')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Begin' }).click()
  const secret = (await page.locator('code').first().textContent()) ?? ''
  await page.getByLabel('Six-digit code').fill(totp(secret))
  await expect(page.getByRole('heading', { name: 'Keep these backup codes' })).toBeVisible()
  const backupCode = (await page.getByRole('listitem').first().textContent()) ?? ''
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await page.waitForURL('**/home')
  return { backupCode }
}

export async function fillSignIn(page: Page, { email, password }: Pick<Person, 'email' | 'password'>): Promise<void> {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Makes a browser that of a new client, for journeys that begin later: the same calls, without the pages. */
export async function becomeClient(browser: BrowserContext, name: string, locale = 'en'): Promise<Person> {
  const person = stranger(name)
  await call(browser.request, 'accounts/signUp', { ...person, locale, zone: 'Europe/Lisbon' })
  const mail = await mailTo(browser.request, person.email, /./)
  const token = linkIn(mail, /\/verify\//)
    .split('/')
    .at(-1)
  await call(browser.request, 'accounts/verifyEmail', { token, password: person.password })
  return person
}
