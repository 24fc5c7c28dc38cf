// Doors: who is led where.
import { expect, test } from './support/browse.ts'
import { demoLogin } from './support/demo.ts'
import { fillSignIn } from './support/door.ts'

test('a visitor is led from a page to the sign-in and back to it [W.auth/4]', async ({ page }) => {
  await page.goto('/sessions?list=past')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await fillSignIn(page, demoLogin('client'))
  await page.waitForURL('**/sessions?list=past')
})

test.describe('a client', () => {
  test.use({ who: 'client' })

  test('finds no page of administrators, and is told so with a way out [W.auth/4]', async ({ page }) => {
    const answer = await page.goto('/admin/people')
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.getByRole('main').getByRole('link').first().click()
    await page.waitForURL((url) => url.pathname !== '/admin/people')
  })

  test('is led past the sign-in', async ({ page }) => {
    await page.goto('/sign-in')
    await page.waitForURL('**/home')
  })
})

test.describe('a coach', () => {
  test.use({ who: 'coach' })

  test('is led from the application to their profile', async ({ page }) => {
    await page.goto('/coach/apply')
    await page.waitForURL('**/coach/profile')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
})

test('the demo shows its mailbox and its parts to everyone', async ({ page }) => {
  for (const path of ['/dev/mail', '/dev/ui']) {
    expect((await page.goto(path))?.status(), path).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
})
